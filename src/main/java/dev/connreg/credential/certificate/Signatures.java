package dev.connreg.credential.certificate;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;

final class Signatures {

    private static final Set<ASN1ObjectIdentifier> BROKEN =
            Set.of(OIWObjectIdentifiers.idSHA1, PKCSObjectIdentifiers.md5, PKCSObjectIdentifiers.md2);

    private Signatures() {}

    static boolean signs(X509Certificate issuer, X509Certificate subject) {
        if (!issuer.getSubjectX500Principal().equals(subject.getIssuerX500Principal())) {
            return false;
        }
        try {
            subject.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    static boolean isSelfSigned(X509Certificate certificate) {
        return signs(certificate, certificate);
    }

    static boolean vouches(X509Certificate authority, X509Certificate certificate) {
        return authority.equals(certificate) || signs(authority, certificate);
    }

    static boolean isAuthority(X509Certificate certificate) {
        return certificate.getBasicConstraints() >= 0;
    }

    /** Whether it is signed with a digest for which others can forge it. */
    static boolean isBroken(X509Certificate certificate) {
        var algorithm = Certificate.getInstance(Pem.der(certificate)).getSignatureAlgorithm();
        return Optional.ofNullable(new DefaultDigestAlgorithmIdentifierFinder().find(algorithm))
                .filter(digest -> BROKEN.contains(digest.getAlgorithm()))
                .isPresent();
    }
}
