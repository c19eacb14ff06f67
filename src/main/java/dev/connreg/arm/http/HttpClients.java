package dev.connreg.arm.http;

import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.util.Configuration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** The HTTP client for both the resource manager and sign-in: the JDK's, behind the interface of the SDK. */
public final class HttpClients {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(30);

    // The JDK answers no proxy that wants a password over CONNECT while this names Basic, as it does unless set.
    private static final String DISABLED_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";

    private HttpClients() {}

    /**
     * A client for an environment: {@code REQUESTS_CA_BUNDLE} (else {@code CURL_CA_BUNDLE}) is trusted in addition to
     * the JDK's certificates, and {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY} hold.
     *
     * @throws SignInException if the bundle cannot be read or a proxy's address is none
     */
    public static ClosableHttpClient of(Map<String, String> environment) {
        var proxies = new EnvironmentProxies(environment);
        var authenticator = proxies.authenticator();
        if (authenticator.isPresent() && System.getProperty(DISABLED_SCHEMES) == null) {
            System.setProperty(DISABLED_SCHEMES, "");
        }
        var builder = java.net.http.HttpClient.newBuilder()
                .proxy(proxies)
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(java.net.http.HttpClient.Redirect.NEVER);
        authenticator.ifPresent(builder::authenticator);
        Stream.of("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(bundle -> !bundle.isBlank())
                .findFirst()
                .map(bundle -> TrustedCertificates.context(Path.of(bundle)))
                .ifPresent(builder::sslContext);
        // Without a configuration of its own the builder would read the process's environment over ours.
        return ClosableHttpClient.of(
                builder,
                remembering -> new JdkHttpClientBuilder(remembering)
                        .connectionTimeout(CONNECT_TIMEOUT)
                        .configuration(Configuration.NONE)
                        .build());
    }
}
