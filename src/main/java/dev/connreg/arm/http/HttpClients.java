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
        if (hasPassword && System.getProperty(DISABLED_SCHEMES) == null) {
            System.setProperty(DISABLED_SCHEMES, "");
        }
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
