package dev.connreg.credential.certificate;

import dev.connreg.problem.Failure;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.util.io.pem.PemObject;

/** Reads the certificates of a file, whatever form they have. */
public final class CertificateReader {

    // Older names, and openssl's for a certificate with trust settings behind it.
    private static final Set<String> LABELS = Set.of("CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE");

    private CertificateReader() {}

    /**
     * All certificates of a file, in its order; keys beside them are passed over.
     *
     * @throws Failure if it cannot be read, or there is none
     */
    public static List<X509Certificate> read(Path path) {
        var blocks = PemFile.read(path).blocks();
        var certificates = blocks.stream()
                .filter(block -> LABELS.contains(block.getType()))
                .map(block -> parse(block, path))
                .toList();
        if (certificates.isEmpty()) {
            throw new OtherContent(path, blocks).insteadOfCertificate();
        }
        return certificates;
    }

    private static X509Certificate parse(PemObject block, Path path) {
        try {
            var factory = CertificateFactory.getInstance("X.509");
            return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block.getContent()));
        } catch (CertificateException _) {
            throw new Failure(unusable(block)
                    .map(kind -> "file '%s' holds a certificate with a key that clients do not accept (%s): use %s"
                            .formatted(path, kind, KeyKinds.USABLE))
                    .orElse("file '%s' holds a damaged certificate: get it anew from where it was issued"
                            .formatted(path)));
        }
    }

    /** The kind of key, if it is one that the JDK cannot read. */
    private static Optional<String> unusable(PemObject block) {
        try {
            return KeyKinds.unusable(Certificate.getInstance(block.getContent()).getSubjectPublicKeyInfo());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
