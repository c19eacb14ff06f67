package dev.connreg.credential.certificate;

import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;

/** Whether a private and a public key are of one pair. */
final class KeyMatch {

    private static final byte[] MESSAGE = {1, 2, 3};

    private KeyMatch() {}

    /**
     * Signs with one and verifies with the other, which works for every kind of key that can sign. One of RSA has the other in
     * it, and its parts fit each other where it was read ({@link RsaParts}); to sign with it takes a tenth of a second.
     */
    static boolean fits(PrivateKey key, PublicKey publicKey) {
        try {
            // Of another kind, or read by another provider, which may call its kind by another name.
            var partner = KeyFactory.getInstance(key.getAlgorithm())
                    .generatePublic(new X509EncodedKeySpec(publicKey.getEncoded()));
            if (key instanceof RSAPrivateCrtKey own && partner instanceof RSAPublicKey other) {
                return own.getModulus().equals(other.getModulus())
                        && own.getPublicExponent().equals(other.getPublicExponent());
            }
            var signer = Signature.getInstance(algorithm(partner));
            signer.initSign(key);
            signer.update(MESSAGE);
            var verifier = Signature.getInstance(algorithm(partner));
            verifier.initVerify(partner);
            verifier.update(MESSAGE);
            return verifier.verify(signer.sign());
        } catch (InvalidKeyException | InvalidKeySpecException | SignatureException _) {
            return false;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("keys of this kind are refused before", e);
        }
    }

    private static String algorithm(PublicKey key) {
        return switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
    }
}
