package dev.connreg.credential.certificate;

import dev.connreg.credential.Secret;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import dev.connreg.problem.FindingCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.util.Collections;
import java.util.List;
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
        var key = key(file);
        requireRsa(key.getAlgorithm(), file, "PEM");
        if (!KeyMatch.fits(key, certificates.getFirst().getPublicKey())) {
            throw new Failure("the private key in file '%s' is not that of its first certificate".formatted(file));
        }
        return Secret.of(Pem.encode("PRIVATE KEY", key.getEncoded())
                + certificates.stream().map(Pem::of).collect(Collectors.joining()));
    }

    private static PrivateKey key(Path file) {
        try {
            return PrivateKeyReader.read(file);
        } catch (Failure e) {
            throw e.findings().stream().anyMatch(ClientCertificate::isEncrypted)
                    ? new Failure(List.of(found(FindingCode.CLIENT_KEY_ENCRYPTED, file)))
                    : e;
        }
    }

    private static boolean isEncrypted(Finding finding) {
        return finding instanceof CodedFinding coded && coded.code() == FindingCode.KEY_ENCRYPTED;
    }

    private static CodedFinding found(FindingCode code, Path file) {
        return CodedFinding.error(code).with(Fact.FILE, file.toString());
    }

    private static void requireRsa(String algorithm, Path file, String format) {
        if (!algorithm.equals("RSA")) {
            throw new Failure(List.of(found(FindingCode.CLIENT_KEY_NOT_RSA, file)
                    .with(Fact.FOUND, algorithm.equals("ECDSA") ? "EC" : algorithm)
                    .with(Fact.TYPE, format)));
        }
    }

    /**
     * Checks that a PKCS #12 file can be opened, and that its key is one to sign in with.
     *
     * @throws Failure if it cannot
     */
    public static void requirePkcs12(Path file, Optional<Secret> password) {
        var bytes = PemFile.read(file).bytes();
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(
                    new ByteArrayInputStream(bytes),
                    password.map(Secret::reveal).orElse("").toCharArray());
            var holdsKey = false;
            for (var alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias) && store.getCertificate(alias) != null) {
                    requireRsa(store.getCertificate(alias).getPublicKey().getAlgorithm(), file, "PKCS #12");
                    holdsKey = true;
                }
            }
            if (!holdsKey) {
                throw new Failure("file '%s' (PKCS #12) holds no private key with its certificate: export it with both"
                        .formatted(file));
            }
        } catch (IOException | GeneralSecurityException e) {
            // So the JDK tells a wrong password from a file that is something else.
            if (e.getCause() instanceof UnrecoverableKeyException) {
                throw password.isEmpty()
                        ? new Failure(List.of(found(FindingCode.CLIENT_PASSWORD_MISSING, file)))
                        : new Failure("the password given does not open file '%s' (PKCS #12)".formatted(file));
            }
            throw notPkcs12(file);
        }
    }

    /** The library reads it as it is; what it may be instead, convert makes PEM of. */
    private static Failure notPkcs12(Path file) {
        var read = PemFile.read(file);
        var content = read.content();
        var other = new OtherContent(file, read, content).insteadOfEither();
        var isPlain = content.form().equals("DER")
                && content.blocks().stream().anyMatch(block -> block.getType().equals(DerFile.PKCS12));
        return other.findings().getFirst() instanceof CodedFinding && !isPlain
                ? other
                : new Failure("file '%s' is not PKCS #12 that can be opened with the password given".formatted(file));
    }
}
