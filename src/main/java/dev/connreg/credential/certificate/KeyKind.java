package dev.connreg.credential.certificate;

import dev.connreg.problem.Failure;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Collections;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** The kinds of key that a certificate can be made with. */
public enum KeyKind {
    /** Elliptic curve P-256: small, quick to make, and known to every container runtime. */
    EC_P256,
    RSA_2048,
    /** RSA of 4096 bits, which the documentation of the extension makes; takes a second or more. */
    RSA_4096;

    /** At most this many, which is what most machines can spare. */
    private static final int MOST_SEARCHES = 2;

    KeyPair generate() {
        return this == EC_P256 ? search() : soonest();
    }

    /** Finding primes is luck: the sooner of two who look for them side by side takes two thirds of the time. */
    private KeyPair soonest() {
        var searches = Math.min(MOST_SEARCHES, Runtime.getRuntime().availableProcessors());
        // Not closed, which would wait for those that are not needed any more.
        var threads = Executors.newFixedThreadPool(
                searches, Thread.ofPlatform().daemon().factory());
        try {
            return threads.invokeAny(Collections.nCopies(searches, this::search));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted while a key was made. Nothing was written.");
        } finally {
            threads.shutdownNow();
        }
    }

    private KeyPair search() {
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
