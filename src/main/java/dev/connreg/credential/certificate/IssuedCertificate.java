package dev.connreg.credential.certificate;

import dev.connreg.credential.Secret;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** A certificate and its private key. A class and not a record, as a record would print the key. */
public final class IssuedCertificate {

    private final X509Certificate certificate;
    private final PrivateKey key;

    IssuedCertificate(X509Certificate certificate, PrivateKey key) {
        this.certificate = certificate;
        this.key = key;
    }

    /** The certificate. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** The certificate as PEM, with a newline at the end. */
    public String certificatePem() {
        return Pem.of(certificate);
    }

    /** The private key. */
    public PrivateKey key() {
        return key;
    }

    /** The private key as PEM of PKCS #8, unencrypted, with a newline at the end. */
    public Secret keyPem() {
        return Secret.of(Pem.encode("PRIVATE KEY", key.getEncoded()));
    }

    /** Both halves of the key, to sign with. */
    KeyPair keys() {
        return new KeyPair(certificate.getPublicKey(), key);
    }

    @Override
    public String toString() {
        return "certificate of " + certificate.getSubjectX500Principal();
    }
}
