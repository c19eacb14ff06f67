package dev.connreg.arm.http;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Trusts what leads to one of some certificates, or else what the JDK trusts. That is asked only then: reading its 150
 * authorities takes longer than a handshake.
 */
final class EitherTrust extends X509ExtendedTrustManager {

    private final X509ExtendedTrustManager certificates;

    EitherTrust(List<X509Certificate> certificates) {
        this.certificates = manager(store(certificates));
    }

    @FunctionalInterface
    private interface Check {
        void by(X509ExtendedTrustManager manager) throws CertificateException;
    }

    private void check(Check check) throws CertificateException {
        try {
            check.by(certificates);
        } catch (CertificateException unknown) {
            try {
                check.by(ofJava());
            } catch (CertificateException distrusted) {
                throw tellsMore(unknown) ? unknown : distrusted;
            }
        }
    }

    /** Whether it is about the certificate, such as that it has expired, not only that nobody here has signed it. */
    private static boolean tellsMore(CertificateException failure) {
        return !(failure.getCause() instanceof CertPathBuilderException);
    }

    private static KeyStore store(List<X509Certificate> certificates) {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (var certificate : certificates) {
                store.setCertificateEntry(Integer.toString(store.size()), certificate);
            }
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this Java runtime cannot keep certificates", e);
        }
    }

    static X509ExtendedTrustManager ofJava() {
        return manager(null);
    }

    /** The JDK's own certificates without a store. */
    private static X509ExtendedTrustManager manager(@Nullable KeyStore store) {
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return Stream.of(factory.getTrustManagers())
                    .filter(X509ExtendedTrustManager.class::isInstance)
                    .map(X509ExtendedTrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime cannot trust certificates", e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        check(manager -> manager.checkServerTrusted(chain, kind));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) throws CertificateException {
        check(manager -> manager.checkServerTrusted(chain, kind, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine) throws CertificateException {
        check(manager -> manager.checkServerTrusted(chain, kind, engine));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        check(manager -> manager.checkClientTrusted(chain, kind));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) throws CertificateException {
        check(manager -> manager.checkClientTrusted(chain, kind, socket));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) throws CertificateException {
        check(manager -> manager.checkClientTrusted(chain, kind, engine));
    }

    /** Those for clients to choose a certificate by, which only servers have. */
    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return certificates.getAcceptedIssuers();
    }
}
