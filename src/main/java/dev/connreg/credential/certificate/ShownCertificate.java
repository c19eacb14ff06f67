package dev.connreg.credential.certificate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** A certificate and where it was found, as people look at it. */
public record ShownCertificate(X509Certificate certificate, List<String> places) {

    // RFC 5280, 4.2.1.3.
    private static final List<String> USAGES = List.of(
            "digitalSignature",
            "nonRepudiation",
            "keyEncipherment",
            "dataEncipherment",
            "keyAgreement",
            "keyCertSign",
            "cRLSign",
            "encipherOnly",
            "decipherOnly");

    public ShownCertificate {
        places = List.copyOf(places);
    }

    /** Whom it is of. */
    public String subject() {
        return NamelessCertificates.subject(certificate);
    }

    /** Who issued it. */
    public String issuer() {
        return certificate.getIssuerX500Principal().toString();
    }

    /** What it is good for: its addresses and host names; {@code none} where it has none. */
    public String names() {
        return SubjectAlternativeNames.describe(certificate);
    }

    /** When it begins to be valid. */
    public Instant begin() {
        return certificate.getNotBefore().toInstant();
    }

    /** When it ends. */
    public Instant end() {
        return certificate.getNotAfter().toInstant();
    }

    /** The SHA-256 of all of it, as openssl prints it. */
    public String fingerprint() {
        try {
            return HexFormat.ofDelimiter(":")
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(Pem.der(certificate)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The kind and size of its key. */
    public String key() {
        return KeyKinds.describe(
                SubjectPublicKeyInfo.getInstance(certificate.getPublicKey().getEncoded()));
    }

    /** What it is signed with. */
    public String signature() {
        return certificate.getSigAlgName();
    }

    /** Whether it may sign others. */
    public boolean isAuthority() {
        return Signatures.isAuthority(certificate);
    }

    /** Whether it is its own issuer. */
    public boolean isSelfSigned() {
        return Signatures.isSelfSigned(certificate);
    }

    /** What it is limited to; empty if to nothing. */
    public List<String> usages() {
        return Stream.concat(keyUsages(), purposes()).toList();
    }

    private Stream<String> keyUsages() {
        return Optional.ofNullable(certificate.getKeyUsage()).stream()
                .flatMap(usage -> IntStream.range(0, Math.min(usage.length, USAGES.size()))
                        .filter(index -> usage[index])
                        .mapToObj(USAGES::get));
    }

    private Stream<String> purposes() {
        try {
            return Stream.ofNullable(certificate.getExtendedKeyUsage())
                    .flatMap(List::stream)
                    .map(ShownCertificate::purpose);
        } catch (CertificateParsingException _) {
            return Stream.empty();
        }
    }

    private static String purpose(String id) {
        if (id.equals(KeyPurposeId.id_kp_serverAuth.getId())) {
            return "serverAuth";
        }
        return id.equals(KeyPurposeId.id_kp_clientAuth.getId()) ? "clientAuth" : id;
    }
}
