package dev.connreg.credential.certificate;

import java.io.ByteArrayInputStream;
import java.security.Provider;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Certificates without a subject. The JDK refuses those whose subject alternative names are not critical; openssl and
 * Go accept them.
 */
final class NamelessCertificates {

    private static final X500Principal NOBODY = new X500Principal("");

    private NamelessCertificates() {}

    static Optional<X509Certificate> read(byte[] der) {
        try {
            var factory = CertificateFactory.getInstance("X.509", provider());
            return Optional.of((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)))
                    .filter(NamelessCertificates::isNameless);
        } catch (CertificateException _) {
            return Optional.empty();
        }
    }

    /** What can work with them. */
    static Provider provider() {
        return new BouncyCastleProvider();
    }

    static boolean isNameless(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(NOBODY);
    }

    static boolean isRefusedByJava(X509Certificate certificate) {
        return isNameless(certificate)
                && !Optional.ofNullable(certificate.getCriticalExtensionOIDs())
                        .orElse(Set.of())
                        .contains(Extension.subjectAlternativeName.getId());
    }

    /** The subject, or words for none. */
    static String subject(X509Certificate certificate) {
        return isNameless(certificate)
                ? "without a subject"
                : certificate.getSubjectX500Principal().toString();
    }

    /** Whether it lacks an issuer as well, as what is self-signed does; BouncyCastle too does not read it then. */
    static boolean lacksIssuer(byte[] der) {
        try {
            var content = ASN1Sequence.getInstance(ASN1Sequence.getInstance(der).getObjectAt(0));
            var issuer = content.getObjectAt(0) instanceof ASN1TaggedObject ? 3 : 2;
            return content.size() > issuer
                    && X500Name.getInstance(content.getObjectAt(issuer)).size() == 0;
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            return false;
        }
    }
}
