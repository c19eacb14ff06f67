package dev.connreg.arm.http;

import dev.connreg.azconfig.SignInException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Trusts a bundle besides what the JDK trusts. az trusts the bundle instead of its own certificates; in addition is
 * kinder to those whose bundle holds only their proxy's authority.
 */
final class TrustedCertificates {

    private TrustedCertificates() {}

    /** The bundle is a PEM file with any number of certificates, or a directory of such files. */
    static SSLContext context(Path bundle) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust(withDefaults(certificates(bundle))), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new SignInException(
                    "REQUESTS_CA_BUNDLE: %s is not a file or directory of PEM certificates that can be read."
                            .formatted(bundle),
                    e);
        }
    }

    private static List<Certificate> withDefaults(List<Certificate> certificates) throws GeneralSecurityException {
        var all = new ArrayList<>(certificates);
        for (var manager : managers(null)) {
            if (manager instanceof X509TrustManager defaults) {
                all.addAll(Arrays.asList(defaults.getAcceptedIssuers()));
            }
        }
        return all;
    }

    private static TrustManager[] trust(List<Certificate> certificates) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (var certificate : certificates) {
            store.setCertificateEntry(Integer.toString(store.size()), certificate);
        }
        return managers(store);
    }

    private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static List<Certificate> certificates(Path bundle) throws GeneralSecurityException, IOException {
        if (!Files.isDirectory(bundle)) {
            return inFile(bundle);
        }
        var certificates = new ArrayList<Certificate>();
        for (var file : files(bundle)) {
            certificates.addAll(inFile(file));
        }
        return certificates;
    }

    // c_rehash leaves a link with a hash for a name beside each file: the same certificate twice does no harm.
    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<Certificate> inFile(Path file) throws GeneralSecurityException, IOException {
        try (var pem = new BufferedInputStream(Files.newInputStream(file))) {
            return List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(pem));
        }
    }
}
