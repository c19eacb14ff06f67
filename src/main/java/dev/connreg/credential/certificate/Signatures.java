package dev.connreg.credential.certificate;

import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jcajce.util.MessageDigestUtils;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;

final class Signatures {

    private static final Set<ASN1ObjectIdentifier> ACCEPTED = Set.of(
            PKCSObjectIdentifiers.sha256WithRSAEncryption,
            PKCSObjectIdentifiers.sha384WithRSAEncryption,
            PKCSObjectIdentifiers.sha512WithRSAEncryption,
            X9ObjectIdentifiers.ecdsa_with_SHA256,
            X9ObjectIdentifiers.ecdsa_with_SHA384,
            X9ObjectIdentifiers.ecdsa_with_SHA512,
            EdECObjectIdentifiers.id_Ed25519);

    /** In RSASSA-PSS, where the salt must be as long. */
    private static final Map<ASN1ObjectIdentifier, Integer> DIGEST_BYTES = Map.of(
            NISTObjectIdentifiers.id_sha256,
            32,
            NISTObjectIdentifiers.id_sha384,
            48,
            NISTObjectIdentifiers.id_sha512,
            64);

    private Signatures() {}

    /** What to sign with: a digest as strong as the curve (RFC 5480, 4), and SHA-256 with RSA. */
    static String algorithm(PublicKey key) {
        if (key instanceof ECPublicKey elliptic) {
            return elliptic.getParams().getOrder().bitLength() > 256 ? "SHA384withECDSA" : "SHA256withECDSA";
        }
        return "SHA256withRSA";
    }

    /** As Go finds an issuer: by its name, byte for byte. */
    static boolean signs(X509Certificate issuer, X509Certificate subject) {
        return names(issuer, subject) && isByKeyOf(issuer, subject);
    }

    /** Whether it signs, and has the same name in another case, with other blanks or of another type of string. */
    static boolean signsUnderAnotherSpelling(X509Certificate issuer, X509Certificate subject) {
        return !names(issuer, subject)
                && issuer.getSubjectX500Principal().equals(subject.getIssuerX500Principal())
                && isByKeyOf(issuer, subject);
    }

    private static boolean names(X509Certificate issuer, X509Certificate subject) {
        return content(issuer)
                .getSubject()
                .toASN1Primitive()
                .equals(content(subject).getIssuer().toASN1Primitive());
    }

    private static Certificate content(X509Certificate certificate) {
        return Certificate.getInstance(Pem.der(certificate));
    }

    private static boolean isByKeyOf(X509Certificate issuer, X509Certificate subject) {
        try {
            subject.verify(issuer.getPublicKey());
            return true;
        } catch (NoSuchAlgorithmException _) {
            // The JDK cannot tell. That clients cannot either is said of the algorithm.
            return refused(subject).isPresent();
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    static boolean isSelfSigned(X509Certificate certificate) {
        return signs(certificate, certificate) || signsUnderAnotherSpelling(certificate, certificate);
    }

    static boolean vouches(X509Certificate authority, X509Certificate certificate) {
        return authority.equals(certificate) || signs(authority, certificate);
    }

    static boolean isAuthority(X509Certificate certificate) {
        return certificate.getBasicConstraints() >= 0;
    }

    /** What a certificate is signed with, if Go's crypto/x509 does not take that. */
    static Optional<String> refused(X509Certificate certificate) {
        var algorithm = content(certificate).getSignatureAlgorithm();
        if (algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
            return refused(Optional.ofNullable(RSASSAPSSparams.getInstance(algorithm.getParameters()))
                    .orElseGet(RSASSAPSSparams::new));
        }
        return ACCEPTED.contains(algorithm.getAlgorithm()) ? Optional.empty() : Optional.of(name(algorithm));
    }

    private static Optional<String> refused(RSASSAPSSparams pss) {
        var digest = pss.getHashAlgorithm().getAlgorithm();
        var salt = pss.getSaltLength().intValueExact();
        var mask = AlgorithmIdentifier.getInstance(pss.getMaskGenAlgorithm().getParameters())
                .getAlgorithm();
        if (!DIGEST_BYTES.containsKey(digest)) {
            return Optional.of(name(digest));
        }
        if (!mask.equals(digest)) {
            return Optional.of("%s and a mask (MGF1) of %s".formatted(name(digest), name(mask)));
        }
        return salt == DIGEST_BYTES.get(digest)
                ? Optional.empty()
                : Optional.of("%s and a salt of %d bytes".formatted(name(digest), salt));
    }

    private static String name(AlgorithmIdentifier signature) {
        if (signature.getAlgorithm().equals(EdECObjectIdentifiers.id_Ed448)) {
            return "Ed448";
        }
        return Optional.ofNullable(new DefaultDigestAlgorithmIdentifierFinder().find(signature))
                .map(digest -> name(digest.getAlgorithm()))
                .orElseGet(() -> signature.getAlgorithm().getId());
    }

    private static String name(ASN1ObjectIdentifier digest) {
        return MessageDigestUtils.getDigestName(digest).replace('(', '/').replace(")", "");
    }
}
