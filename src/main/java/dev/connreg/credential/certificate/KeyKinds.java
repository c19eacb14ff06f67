package dev.connreg.credential.certificate;

import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTNamedCurves;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.teletrust.TeleTrusTNamedCurves;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/** Which keys a server can use: those that containerd's TLS, Go's crypto/x509 and crypto/tls, accepts. */
final class KeyKinds {

    static final String USABLE = "RSA of 2048 to 8192 bits, EC on P-256, P-384 or P-521, or Ed25519";

    private static final int LEAST_RSA_BITS = 2048;
    private static final int MOST_RSA_BITS = 8192;
    private static final int MOST_EXPONENT_BITS = 31;

    private static final Set<ASN1ObjectIdentifier> CURVES =
            Set.of(X9ObjectIdentifiers.prime256v1, SECObjectIdentifiers.secp384r1, SECObjectIdentifiers.secp521r1);

    private static final Map<ASN1ObjectIdentifier, String> NAMES = Map.of(
            PKCSObjectIdentifiers.id_RSASSA_PSS, "RSASSA-PSS",
            X9ObjectIdentifiers.id_dsa, "DSA",
            EdECObjectIdentifiers.id_Ed448, "Ed448",
            EdECObjectIdentifiers.id_X25519, "X25519",
            EdECObjectIdentifiers.id_X448, "X448");

    private KeyKinds() {}

    static Optional<String> unusable(X509Certificate certificate) {
        return unusable(info(certificate));
    }

    /** The same of a certificate that a server sends: crypto/tls limits those keys, and not what is trusted. */
    static Optional<String> unusableForServer(X509Certificate certificate) {
        return unusable(certificate)
                .or(() -> rsaBits(info(certificate))
                        .filter(bits -> bits > MOST_RSA_BITS)
                        .map(KeyKinds::rsa));
    }

    private static SubjectPublicKeyInfo info(X509Certificate certificate) {
        return SubjectPublicKeyInfo.getInstance(certificate.getPublicKey().getEncoded());
    }

    /** What a key is called that no server can use; empty for the others. */
    static Optional<String> unusable(SubjectPublicKeyInfo key) {
        return rsaBits(key)
                .filter(bits -> bits < LEAST_RSA_BITS)
                .map(KeyKinds::rsa)
                .or(() -> rsa(key).filter(it -> it.getPublicExponent().bitLength() > MOST_EXPONENT_BITS)
                        .map(_ -> "RSA with a public exponent of more than 31 bits"))
                .or(() -> unusable(key.getAlgorithm()));
    }

    /** What a key is called, usable or not. */
    static String describe(SubjectPublicKeyInfo key) {
        return rsaBits(key).map(KeyKinds::rsa).orElseGet(() -> describe(key.getAlgorithm()));
    }

    /** The same of a private key, whose size only one of RSA tells. */
    static String describe(PrivateKeyInfo key) {
        return key.getPrivateKeyAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)
                ? rsa(RSAPrivateKey.getInstance(key.getPrivateKey().getOctets())
                        .getModulus()
                        .bitLength())
                : describe(key.getPrivateKeyAlgorithm());
    }

    private static String describe(AlgorithmIdentifier algorithm) {
        if (algorithm.getAlgorithm().equals(EdECObjectIdentifiers.id_Ed25519)) {
            return "Ed25519";
        }
        return unusable(algorithm)
                .orElseGet(() -> primitive(algorithm) instanceof ASN1ObjectIdentifier curve
                        ? "EC on " + NISTNamedCurves.getName(curve)
                        : algorithm.getAlgorithm().getId());
    }

    private static Optional<Integer> rsaBits(SubjectPublicKeyInfo key) {
        return rsa(key).map(it -> it.getModulus().bitLength());
    }

    private static Optional<RSAPublicKey> rsa(SubjectPublicKeyInfo key) {
        return key.getAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)
                ? Optional.of(RSAPublicKey.getInstance(key.getPublicKeyData().getOctets()))
                : Optional.empty();
    }

    private static String rsa(int bits) {
        return "RSA of %d bits".formatted(bits);
    }

    static Optional<String> unusable(AlgorithmIdentifier algorithm) {
        var kind = algorithm.getAlgorithm();
        if (kind.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            // Of a key in OpenSSH's form, BouncyCastle wraps the name.
            return primitive(algorithm) instanceof ASN1ObjectIdentifier curve
                    ? Optional.of(curve).filter(it -> !CURVES.contains(it)).map(it -> "EC on " + name(it))
                    : Optional.of("EC on a curve without a name");
        }
        return kind.equals(PKCSObjectIdentifiers.rsaEncryption) || kind.equals(EdECObjectIdentifiers.id_Ed25519)
                ? Optional.empty()
                : Optional.of(NAMES.getOrDefault(kind, kind.getId()));
    }

    private static @Nullable ASN1Primitive primitive(AlgorithmIdentifier algorithm) {
        return algorithm.getParameters() == null
                ? null
                : algorithm.getParameters().toASN1Primitive();
    }

    private static String name(ASN1ObjectIdentifier curve) {
        return Optional.ofNullable(SECNamedCurves.getName(curve))
                .or(() -> Optional.ofNullable(TeleTrusTNamedCurves.getName(curve)))
                .orElse(curve.getId());
    }
}
