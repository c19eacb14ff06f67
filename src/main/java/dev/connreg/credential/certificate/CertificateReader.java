package dev.connreg.credential.certificate;

import dev.connreg.problem.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.util.io.pem.PemObject;

/** Reads the certificates of a file, whatever form they have. */
public final class CertificateReader {

    // Older names, and openssl's for a certificate with trust settings behind it.
    private static final Set<String> LABELS = Set.of("CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE");

    private CertificateReader() {}

    /**
     * All certificates of a file, in its order; keys beside them are passed over.
     *
     * @throws Failure if it cannot be read, there is none, or one is of no use to Java
     */
    public static List<X509Certificate> read(Path path) {
        var certificates = readForClients(path);
        if (certificates.stream().anyMatch(NamelessCertificates::isRefusedByJava)) {
            throw new Failure(
                    "file '%s' holds a certificate without a subject, which Java cannot use: get one with a subject, or with critical subject alternative names"
                            .formatted(path));
        }
        return certificates;
    }

    /** As {@link #read}, with those that are of use to other clients only. */
    static List<X509Certificate> readForClients(Path path) {
        return readForClients(path, UnaryOperator.identity());
    }

    /** As {@link #readForClients(Path)}, of what a file holds once it is opened. */
    static List<X509Certificate> readForClients(Path path, UnaryOperator<List<PemObject>> opening) {
        var file = PemFile.read(path);
        var content = file.content();
        var certificates = certificates(opening.apply(content.blocks()), "file '%s'".formatted(path));
        if (certificates.isEmpty()) {
            throw new OtherContent(path, file, content).insteadOfCertificate();
        }
        return certificates;
    }

    /** The certificates of a text in PEM, with those that Java has no use for; none if one is damaged. */
    public static List<X509Certificate> inText(String pem) {
        try {
            return certificates(Pem.blocks(pem, "text"), "text");
        } catch (Failure _) {
            return List.of();
        }
    }

    static List<X509Certificate> certificates(List<PemObject> blocks, String source) {
        return blocks.stream()
                .filter(block -> isCertificate(block.getType()))
                .map(block -> parse(block, source))
                .toList();
    }

    /**
     * Whether a file holds certificates and nothing else, such as the key of one.
     *
     * @throws Failure if it cannot be read
     */
    public static boolean isAllCertificates(Path path) {
        return PemFile.read(path).content().blocks().stream().allMatch(block -> isCertificate(block.getType()));
    }

    static boolean isCertificate(String label) {
        return LABELS.contains(label);
    }

    private static X509Certificate parse(PemObject block, String source) {
        try {
            var factory = CertificateFactory.getInstance("X.509");
            var certificate =
                    (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block.getContent()));
            if (!isStrictlyDer(certificate)) {
                throw unreadable(block, source);
            }
            return certificate;
        } catch (CertificateException _) {
            unusable(block).ifPresent(kind -> {
                throw new Failure("%s holds a certificate with a key that clients do not accept (%s): use %s"
                        .formatted(source, kind, KeyKinds.USABLE));
            });
            return NamelessCertificates.read(block.getContent()).orElseThrow(() -> unreadable(block, source));
        }
    }

    /** The JDK takes some that clients take for no certificate, such as one with a zero before its serial number. */
    private static boolean isStrictlyDer(X509Certificate certificate) {
        try {
            return Certificate.getInstance(Pem.der(certificate)).getEncoded(ASN1Encoding.DER).length > 0
                    && SubjectPublicKeyInfo.getInstance(
                                    certificate.getPublicKey().getEncoded())
                            != null;
        } catch (IOException | IllegalArgumentException | IllegalStateException _) {
            return false;
        }
    }

    private static Failure unreadable(PemObject block, String source) {
        return new Failure((NamelessCertificates.lacksIssuer(block.getContent())
                        ? "%s holds a certificate without an issuer, which each must have (RFC 5280, 4.1.2.4): make it anew with a subject such as CN=connected-registry, or get it from an authority that has a name"
                        : "%s holds a damaged certificate: get it anew from where it was issued")
                .formatted(source));
    }

    /** The kind of key, if it is one that the JDK cannot read. */
    private static Optional<String> unusable(PemObject block) {
        try {
            return KeyKinds.unusable(Certificate.getInstance(block.getContent()).getSubjectPublicKeyInfo());
        } catch (IllegalArgumentException | IllegalStateException _) {
            return Optional.empty();
        }
    }
}
