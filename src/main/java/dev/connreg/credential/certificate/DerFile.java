package dev.connreg.credential.certificate;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bouncycastle.asn1.pkcs.CertificationRequest;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.pkcs.SignedData;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.util.io.pem.PemObject;

/** What a file without PEM around it is. */
final class DerFile {

    static final String PKCS12 = "PKCS12";
    static final String PKCS7 = "PKCS7";
    static final String JKS = "JKS";

    /** By their first bytes. */
    private static final Map<String, String> KEY_STORES = Map.of("feedfeed", JKS, "cececece", "JCEKS");

    private static final List<Map.Entry<String, Function<byte[], ?>>> STRUCTURES = List.of(
            Map.entry("CERTIFICATE", DerFile::certificate),
            Map.entry("CERTIFICATE REQUEST", DerFile::request),
            Map.entry("PRIVATE KEY", PrivateKeyInfo::getInstance),
            Map.entry("RSA PRIVATE KEY", RSAPrivateKey::getInstance),
            Map.entry("EC PRIVATE KEY", DerFile::ecKey),
            Map.entry("ENCRYPTED PRIVATE KEY", EncryptedPrivateKeyInfo::getInstance),
            Map.entry("PUBLIC KEY", SubjectPublicKeyInfo::getInstance),
            Map.entry(PKCS7, DerFile::signedData),
            Map.entry(PKCS12, Pfx::getInstance),
            Map.entry("RSA PUBLIC KEY", RSAPublicKey::getInstance));

    private DerFile() {}

    /** The bytes with the label that PEM has for them; a newline that an editor has put behind them is passed over. */
    static Optional<PemObject> read(byte[] bytes) {
        if (isJavaKeyStore(bytes)) {
            return Optional.of(new PemObject(JKS, bytes));
        }
        return structure(bytes)
                .or(() -> Optional.of(withoutNewlines(bytes))
                        .filter(less -> less.length < bytes.length)
                        .flatMap(DerFile::structure));
    }

    private static byte[] withoutNewlines(byte... bytes) {
        var end = bytes.length;
        while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    private static Optional<PemObject> structure(byte[] bytes) {
        return STRUCTURES.stream()
                .filter(structure -> fits(structure.getValue(), bytes))
                .map(structure -> new PemObject(structure.getKey(), bytes))
                .findFirst();
    }

    private static boolean fits(Function<byte[], ?> structure, byte[] bytes) {
        try {
            return structure.apply(bytes) != null;
        } catch (RuntimeException _) {
            // BouncyCastle throws many kinds of them for what is of another structure.
            return false;
        }
    }

    private static boolean isJavaKeyStore(byte[] bytes) {
        return bytes.length > 4 && KEY_STORES.containsKey(HexFormat.of().formatHex(bytes, 0, 4));
    }

    /** What Java calls the kind of a key store. */
    static String keyStoreType(byte[] bytes) {
        return KEY_STORES.getOrDefault(HexFormat.of().formatHex(bytes, 0, 4), JKS);
    }

    private static Object certificate(byte[] bytes) {
        return NamelessCertificates.lacksIssuer(bytes) ? bytes : Certificate.getInstance(bytes);
    }

    // BouncyCastle reads these three when their parts are asked for.

    private static byte[] ecKey(byte[] bytes) {
        return ECPrivateKey.getInstance(bytes).getKey().toByteArray();
    }

    private static SubjectPublicKeyInfo request(byte[] bytes) {
        return CertificationRequest.getInstance(bytes)
                .getCertificationRequestInfo()
                .getSubjectPublicKeyInfo();
    }

    private static SignedData signedData(byte[] bytes) {
        return SignedData.getInstance(ContentInfo.getInstance(bytes).getContent());
    }
}
