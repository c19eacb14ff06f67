package dev.connreg.credential.certificate;

import java.nio.file.Path;

/** What the parts of a certificate are called in findings: files, or settings of the extension. */
final class CertificateNames {

    private enum Kind {
        FILES,
        ISSUED_FILES,
        SETTINGS
    }

    private final CertificateFiles files;
    private final Kind kind;

    private CertificateNames(CertificateFiles files, Kind kind) {
        this.files = files;
        this.kind = kind;
    }

    static CertificateNames ofFiles(CertificateFiles files) {
        return new CertificateNames(files, Kind.FILES);
    }

    /** Of what another one issued for a key that must not be lost. */
    static CertificateNames ofIssued(CertificateFiles files) {
        return new CertificateNames(files, Kind.ISSUED_FILES);
    }

    /** With the names of settings for those of files. */
    static CertificateNames ofSettings(CertificateFiles settings) {
        return new CertificateNames(settings, Kind.SETTINGS);
    }

    boolean areSettings() {
        return kind == Kind.SETTINGS;
    }

    /** Whether a new pair that is signed by itself may take the place of both files. */
    boolean areReplaceable() {
        return kind == Kind.FILES;
    }

    CertificateFiles files() {
        return files;
    }

    String certificate() {
        return named("certificate", files.certificate());
    }

    String key() {
        return named("key", files.key());
    }

    /** Only where one is given. */
    String authority() {
        return named("certificate authority", authorityPlace());
    }

    /** What the server's chain is that of, behind a noun. */
    String chain() {
        return place(files.certificate());
    }

    /** One of the server's chain, counted from one. */
    String numbered(int number) {
        return "certificate %d of %s".formatted(number, place(files.certificate()));
    }

    /** One of the authorities that are given, counted from one. */
    String numberedAuthority(int number) {
        return "certificate %d of %s".formatted(number, place(authorityPlace()));
    }

    private Path authorityPlace() {
        return files.certificateAuthority().orElseThrow();
    }

    private String named(String noun, Path place) {
        return areSettings() ? place(place) : "%s '%s'".formatted(noun, place);
    }

    private String place(Path place) {
        return (areSettings() ? "setting '%s'" : "'%s'").formatted(place);
    }
}
