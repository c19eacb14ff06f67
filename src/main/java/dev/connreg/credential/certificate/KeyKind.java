package dev.connreg.credential.certificate;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;

/** The kinds of key that a certificate can be made with. */
public enum KeyKind {
    /** Elliptic curve P-256: small, quick to make, and known to every container runtime. */
    EC_P256,
    /** Elliptic curve P-384, for who must not use P-256. */
    EC_P384,
    RSA_2048,
    RSA_3072,
    /** RSA of 4096 bits, which the documentation of the extension makes; takes a second or more. */
    RSA_4096;

    boolean isElliptic() {
        return this == EC_P256 || this == EC_P384;
    }

    /** Whether people notice how long it takes. */
    public boolean takesLong() {
        return this == RSA_4096 || this == RSA_3072;
    }

    /** As people call it. */
    public String label() {
        return switch (this) {
            case EC_P256 -> "EC key on P-256";
            case EC_P384 -> "EC key on P-384";
            case RSA_2048 -> "RSA key of 2048 bits";
            case RSA_3072 -> "RSA key of 3072 bits";
            case RSA_4096 -> "RSA key of 4096 bits";
        };
    }

    KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance(isElliptic() ? "EC" : "RSA");
            generator.initialize(parameters());
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime cannot make a key of kind " + this, e);
        }
    }

    private AlgorithmParameterSpec parameters() {
        return switch (this) {
            case EC_P256 -> new ECGenParameterSpec("secp256r1");
            case EC_P384 -> new ECGenParameterSpec("secp384r1");
            case RSA_2048 -> new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4);
            case RSA_3072 -> new RSAKeyGenParameterSpec(3072, RSAKeyGenParameterSpec.F4);
            case RSA_4096 -> new RSAKeyGenParameterSpec(4096, RSAKeyGenParameterSpec.F4);
        };
    }
}
