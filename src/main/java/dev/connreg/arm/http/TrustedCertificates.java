package dev.connreg.arm.http;

import dev.connreg.credential.certificate.CertificateReader;
import dev.connreg.file.FileTrouble;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Trusts a bundle besides what the JDK trusts. az trusts the bundle instead of its own certificates; in addition is
 * kinder to those whose bundle holds only their proxy's authority.
 */
final class TrustedCertificates {

    private TrustedCertificates() {}

    /**
     * The bundle is a file with any number of certificates, or a directory of such files.
     *
     * @throws Failure if it cannot be read, or holds no certificate
     */
    static EitherTrust trust(Path bundle) {
        try {
            return new EitherTrust(certificates(bundle));
        } catch (Failure e) {
            var unusable = new Finding.Message("REQUESTS_CA_BUNDLE: '%s' cannot be used".formatted(bundle));
            throw new Failure(
                    Stream.concat(Stream.of(unusable), e.findings().stream()).toList());
        }
    }

    static List<X509Certificate> certificates(Path bundle) {
        if (!Files.isDirectory(bundle)) {
            var plain = plain(bundle);
            return plain.isEmpty() ? CertificateReader.read(bundle) : plain;
        }
        var certificates = files(bundle).stream()
                .flatMap(file -> inFile(file).stream())
                .distinct()
                .toList();
        if (certificates.isEmpty()) {
            throw new Failure("directory '%s' holds no file with certificates in PEM".formatted(bundle));
        }
        return certificates;
    }

    /** As the JDK reads it, which is quicker; none if anything is in it that needs the reader that knows all forms. */
    private static List<X509Certificate> plain(Path bundle) {
        try {
            var bytes = Files.readAllBytes(bundle);
            var certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(bytes));
            return isPlain(new String(bytes, StandardCharsets.ISO_8859_1), certificates.size())
                    ? certificates.stream().map(X509Certificate.class::cast).toList()
                    : List.of();
        } catch (IOException | CertificateException _) {
            return List.of();
        }
    }

    /** The JDK takes a block that is cut off for the end, and of PKCS #7 and what stands beside it only the first. */
    private static boolean isPlain(String text, int certificates) {
        return count(text, "-----BEGIN ") == certificates
                && count(text, "-----BEGIN CERTIFICATE-----") == certificates
                && count(text, "-----END CERTIFICATE-----") == certificates;
    }

    private static int count(String text, String part) {
        var found = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            found++;
        }
        return found;
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new Failure("directory '%s' cannot be read: %s".formatted(directory, FileTrouble.unreadable(e)));
        }
    }

    /** Other files beside the certificates, such as their keys, are passed over. */
    private static List<X509Certificate> inFile(Path file) {
        try {
            return CertificateReader.read(file);
        } catch (Failure _) {
            return List.of();
        }
    }
}
