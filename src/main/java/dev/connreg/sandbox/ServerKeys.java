package dev.connreg.sandbox;

import dev.connreg.credential.certificate.IssuedCertificate;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import javax.crypto.spec.PBEParameterSpec;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The server's key and certificate, in memory only: a file with them would stay if the process were killed. */
record ServerKeys(IssuedCertificate certificate) {

    private static final String PASSWORD = "in memory";

    // A key store always encrypts. Its own way has 10,000 rounds, against those who get hold of a file.
    private static final String ENCRYPTION = "PBEWithHmacSHA256AndAES_256";
    private static final PBEParameterSpec ONCE = new PBEParameterSpec(new byte[16], 1);

    void give(SslContextFactory factory) {
        factory.setKeyStore(store());
        factory.setKeyManagerPassword(PASSWORD);
    }

    private KeyStore store() {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setEntry(
                    "sandbox",
                    new KeyStore.PrivateKeyEntry(certificate.key(), new Certificate[] {certificate.certificate()}),
                    new KeyStore.PasswordProtection(PASSWORD.toCharArray(), ENCRYPTION, ONCE));
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this Java runtime cannot make a key store", e);
        }
    }
}
