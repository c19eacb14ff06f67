package dev.connreg.arm.http;

import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/**
 * The HTTP client for both Resource Manager and sign-in: OkHttp, behind the interface of the SDK. It compares host names
 * itself; the JDK's client reads the JDK's 150 authorities for that, whatever is trusted, which takes as long as a handshake.
 */
public final class HttpClients {

    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(30);

    private static final int MOST_IDLE = 5;
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(30);

    // The JDK's own groups (SunJSSE, NamedGroup), P-384 before P-256. A client hello has a key of the first group of
    // each kind,
    // and the first use of P-256 makes tables that take longer than the rest of the handshake. Servers choose as
    // before.
    private static final String GROUPS = "jdk.tls.namedGroups";
    private static final String GROUPS_IN_ORDER =
            "x25519,secp384r1,secp256r1,secp521r1,x448,ffdhe2048,ffdhe3072,ffdhe4096,ffdhe6144,ffdhe8192";

    /** Versions and ciphers are for the JDK's policy to choose (java.security), which its administrators know. */
    private static final ConnectionSpec AS_JAVA_HAS_IT = new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS)
            .allEnabledCipherSuites()
            .allEnabledTlsVersions()
            .build();

    private HttpClients() {}

    /**
     * Trusts {@code REQUESTS_CA_BUNDLE} (else {@code CURL_CA_BUNDLE}) in addition to the JDK's certificates; its first
     * request throws a Failure if the bundle cannot be read.
     */
    public static ClosableHttpClient of(Map<String, String> environment) {
        return new ClosableHttpClient(() -> parts(environment, new EnvironmentProxies(environment)));
    }

    /** Throws a SignInException if a proxy on the way to a target cannot be used. */
    public static void requireUsableProxies(Map<String, String> environment, URI... targets) {
        var proxies = new EnvironmentProxies(environment);
        Stream.of(targets).forEach(proxies::find);
    }

    private static ClosableHttpClient.Parts parts(Map<String, String> environment, EnvironmentProxies proxies) {
        if (System.getProperty(GROUPS) == null) {
            System.setProperty(GROUPS, GROUPS_IN_ORDER);
        }
        var trust = trust(environment);
        var context = context(trust);
        var routes = new ProxyRoutes(proxies, context);
        var client = new OkHttpClient.Builder()
                .socketFactory(new PromptSockets())
                .sslSocketFactory(context.getSocketFactory(), trust)
                .connectionSpecs(List.of(AS_JAVA_HAS_IT, ConnectionSpec.CLEARTEXT))
                // As az. Few requests go side by side.
                .protocols(List.of(Protocol.HTTP_1_1))
                // As the JDK's client and az. A next one would get what this one refused, such as a proxy's password.
                .dns(host -> List.of(Dns.SYSTEM.lookup(host).getFirst()))
                // Gateways forget connections after four minutes, without a word.
                .connectionPool(new ConnectionPool(MOST_IDLE, LONGEST_IDLE.toSeconds(), TimeUnit.SECONDS))
                .proxySelector(routes)
                .proxyAuthenticator(new TunnelSignIn(proxies))
                .addInterceptor(new CancellableCalls())
                .addInterceptor(OwnRetries::shown)
                .addNetworkInterceptor(OwnRetries::hidden)
                .followSslRedirects(false)
                .build();
        return new ClosableHttpClient.Parts(
                client, new ProxyClient(new CarefulClient(client), proxies, routes), routes);
    }

    private static SSLContext context(X509ExtendedTrustManager trust) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no TLS", e);
        }
    }

    private static X509ExtendedTrustManager trust(Map<String, String> environment) {
        return Stream.of("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(bundle -> !bundle.isBlank())
                .findFirst()
                .<X509ExtendedTrustManager>map(bundle -> TrustedCertificates.trust(Path.of(bundle)))
                .orElseGet(EitherTrust::ofJava);
    }
}
