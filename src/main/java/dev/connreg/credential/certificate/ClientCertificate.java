package dev.connreg.credential.certificate;

import dev.connreg.credential.Secret;
import dev.connreg.problem.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import java.util.stream.Collectors;

/** The file with which a service principal signs in by certificate. */
public final class ClientCertificate {

    private ClientCertificate() {}

    /**
     * The private key of a PEM file as PKCS #8, whatever form it has there, and behind it the file's certificates.
     *
     * @throws Failure if the file cannot be read, lacks one of them, or they do not fit
     */
    public static Secret pem(Path file) {
        var certificates = CertificateReader.read(file);
        var key = PrivateKeyReader.read(file);
        if (!KeyMatch.fits(key, certificates.getFirst().getPublicKey())) {
            throw new Failure("the private key in file '%s' is not that of its first certificate".formatted(file));
        }
        return Secret.of(Pem.encode("PRIVATE KEY", key.getEncoded())
                + certificates.stream().map(Pem::of).collect(Collectors.joining()));
    }

    /**
     * Checks that a PKCS #12 file can be opened.
     *
     * @throws Failure if it cannot
     */
    public static void requirePkcs12(Path file, Optional<Secret> password) {
        var bytes = PemFile.read(file).bytes();
        try {
            KeyStore.getInstance("PKCS12")
                    .load(
                            new ByteArrayInputStream(bytes),
                            password.map(Secret::reveal).orElse("").toCharArray());
        } catch (IOException | GeneralSecurityException _) {
            throw new Failure("file '%s' is not PKCS #12 that can be opened with the password given".formatted(file));
        }
    }
}
