package dev.connreg.sandbox;

import dev.connreg.credential.certificate.IssuedCertificate;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The server's key and certificate, in memory only: a file with them would stay if the process were killed. */
record ServerKeys(IssuedCertificate certificate) {

    private static final String PASSWORD = "in memory";

    void give(SslContextFactory factory) {
        factory.setKeyStore(store());
        factory.setKeyManagerPassword(PASSWORD);
    }

    private KeyStore store() {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "sandbox", certificate.key(), PASSWORD.toCharArray(), new Certificate[] {certificate.certificate()
                    });
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this Java runtime cannot make a key store", e);
        }
    }
}
