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
    RSA_2048,
    /** RSA of 4096 bits, which the documentation of the extension makes; takes a second or more. */
    RSA_4096;

    KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance(this == EC_P256 ? "EC" : "RSA");
            generator.initialize(parameters());
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime cannot make a key of kind " + this, e);
        }
    }

    private AlgorithmParameterSpec parameters() {
        return switch (this) {
            case EC_P256 -> new ECGenParameterSpec("secp256r1");
            case RSA_2048 -> new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4);
            case RSA_4096 -> new RSAKeyGenParameterSpec(4096, RSAKeyGenParameterSpec.F4);
        };
    }
}
