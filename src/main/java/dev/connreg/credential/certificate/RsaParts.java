package dev.connreg.credential.certificate;

import java.math.BigInteger;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;

/** Whether the parts of an RSA key fit each other (RFC 8017, 3.2), which openssl and Go ask for, and the JDK does not. */
final class RsaParts {

    private RsaParts() {}

    static boolean fit(RSAPrivateKey key) {
        var p = key.getPrime1();
        var q = key.getPrime2();
        return p.signum() > 0
                && q.signum() > 0
                && p.multiply(q).equals(key.getModulus())
                && isInverse(key, key.getExponent1(), p)
                && isInverse(key, key.getExponent2(), q)
                && isInverse(key, key.getPrivateExponent(), p)
                && isInverse(key, key.getPrivateExponent(), q)
                && key.getCoefficient().multiply(q).mod(p).equals(BigInteger.ONE);
    }

    /** Whether it takes back what the public exponent does, for one of the primes. */
    private static boolean isInverse(RSAPrivateKey key, BigInteger exponent, BigInteger prime) {
        var order = prime.subtract(BigInteger.ONE);
        return order.signum() > 0
                && exponent.multiply(key.getPublicExponent()).mod(order).equals(BigInteger.ONE);
    }
}
