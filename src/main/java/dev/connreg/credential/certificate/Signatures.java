package dev.connreg.credential.certificate;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;

final class Signatures {

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
}
