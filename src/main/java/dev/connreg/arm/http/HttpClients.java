package dev.connreg.arm.http;

import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.util.Configuration;
import java.net.URI;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/** The HTTP client for both Resource Manager and sign-in: the JDK's, behind the interface of the SDK. */
public final class HttpClients {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(30);

    // The JDK sends no password to a proxy over CONNECT while this names Basic, as it does unless set.
    private static final String DISABLED_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";

    // The JDK's own groups (SunJSSE, NamedGroup), P-384 before P-256. A client hello has a key of the first group of
    // each kind,
    // and the first use of P-256 makes tables that take longer than the rest of the handshake. Servers choose as
    // before.
    private static final String GROUPS = "jdk.tls.namedGroups";
    private static final String GROUPS_IN_ORDER =
            "x25519,secp384r1,secp256r1,secp521r1,x448,ffdhe2048,ffdhe3072,ffdhe4096,ffdhe6144,ffdhe8192";

    private HttpClients() {}

    /**
     * Trusts {@code REQUESTS_CA_BUNDLE} (else {@code CURL_CA_BUNDLE}) in addition to the JDK's certificates.
     * Throws a SignInException if the bundle cannot be read, or a proxy on the way to a target cannot be used.
     */
    public static ClosableHttpClient of(Map<String, String> environment, URI... targets) {
        var proxies = new EnvironmentProxies(environment);
        var hasPassword = Stream.of(targets)
                .flatMap(target -> proxies.find(target).stream())
                .anyMatch(proxy -> proxy.authorization().isPresent());
        if (hasPassword) {
            setUnlessSet(DISABLED_SCHEMES, "");
        }
        setUnlessSet(GROUPS, GROUPS_IN_ORDER);
        var context = trust(environment);
        var routes = new ProxyRoutes(proxies, context);
        var builder = java.net.http.HttpClient.newBuilder()
                .proxy(routes)
                .sslContext(context)
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(java.net.http.HttpClient.Redirect.NEVER);
        // Without a configuration of its own the builder would read the process's environment over ours.
        return ClosableHttpClient.of(
                builder,
                remembering -> new ProxyClient(
                        new JdkHttpClientBuilder(remembering)
                                .connectionTimeout(CONNECT_TIMEOUT)
                                .configuration(Configuration.NONE)
                                .build(),
                        proxies,
                        routes),
                routes);
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    private static SSLContext trust(Map<String, String> environment) {
        return Stream.of("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(bundle -> !bundle.isBlank())
                .findFirst()
                .map(bundle -> TrustedCertificates.context(Path.of(bundle)))
                .orElseGet(HttpClients::defaultTrust);
    }

    private static SSLContext defaultTrust() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has TLS", e);
        }
    }
}
