package dev.connreg.arm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.arm.http.PasswordProxy;
import dev.connreg.arm.signin.AzureEndpoint;
import dev.connreg.azconfig.AzHome;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshJvmTest {

    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    private static final String[] SIGN_IN_LIBRARIES = {"com.azure.identity", "com.microsoft.aad"};

    @TempDir
    private Path folder;

    private AzureEndpoint endpoint;
    private AzHome home;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        endpoint = new AzureEndpoint();
        endpoint.accept("cached");
        home = AzHome.at(folder, endpoint).servicePrincipalSignedIn().secretEntry();
    }

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @Test
    void a_cached_token_of_az_loads_no_sign_in_library() throws IOException {
        home.cachedToken("cached", LATER);

        assertThat(loaded()).contains("status 200", "com.azure.core").doesNotContain(SIGN_IN_LIBRARIES);
    }

    @Test
    void signing_in_loads_them() throws IOException {
        assertThat(loaded()).contains("status 200").contains(SIGN_IN_LIBRARIES);
    }

    @Test
    void a_body_makes_no_mapper_of_jackson() throws IOException {
        home.cachedToken("cached", LATER).with("BODY", "{}");

        assertThat(OneRequest.run(home, endpoint.uri() + "/resource", "-Xlog:class+load:stdout:none"))
                .contains("status 200", "com.azure.core.util.BinaryData source")
                .doesNotContain("databind.ObjectMapper source");
    }

    @Test
    void a_proxy_gets_the_user_and_password_of_its_url_and_nobody_else_does() throws IOException {
        try (var proxy = new PasswordProxy("proxy user", "p@ss+word")) {
            home.with("HTTPS_PROXY", "http://proxy%20user:p%40ss+word@127.0.0.1:" + proxy.port());

            assertThat(request()).contains("status 200");
            assertThat(proxy.tunnels()).contains(endpoint.uri().getAuthority());
            assertThat(endpoint.requests())
                    .isNotEmpty()
                    .allSatisfy(request -> assertThat(request.headers()).doesNotContain("Proxy-authorization"));
        }
    }

    @Test
    void a_proxy_may_be_spoken_to_over_tls() throws IOException, GeneralSecurityException {
        try (var proxy = PasswordProxy.overTls(endpoint.context(), "user", "word")) {
            home.with("HTTPS_PROXY", "https://user:word@127.0.0.1:" + proxy.port());

            assertThat(request()).contains("status 200");
            assertThat(proxy.tunnels()).contains(endpoint.uri().getAuthority());
        }
    }

    @Test
    void a_password_that_a_proxy_refuses_is_sent_once() throws IOException {
        try (var proxy = new PasswordProxy("user", "right")) {
            home.cachedToken("cached", LATER)
                    .with("HTTPS_PROXY", "http://user:wrong@127.0.0.1:" + proxy.port())
                    .with("REQUESTS", "5");

            assertThat(request().split("UnreachableException", -1)).hasSize(6);
            assertThat(proxy.passwords()).hasSize(1);
        }
    }

    @Test
    void signing_in_does_not_insist_on_it_either() throws IOException {
        try (var proxy = new PasswordProxy("user", "right")) {
            var ran = home.path().resolve("az-was-run");
            home.azScript("touch '%s'".formatted(ran))
                    .with("HTTPS_PROXY", "http://user:canary@127.0.0.1:" + proxy.port());

            assertThat(request())
                    .contains(
                            "The proxy http://127.0.0.1:" + proxy.port() + " (HTTPS_PROXY) answered HTTP 407",
                            "Check the user and the password in HTTPS_PROXY.")
                    .doesNotContain("canary", "az login");
            assertThat(ran).doesNotExist();
            assertThat(proxy.passwords()).hasSize(1);
        }
    }

    @Test
    @Tag("sweep")
    void a_managed_identity_that_wants_a_long_wait_is_not_waited_for() throws IOException {
        home.with("IDENTITY_ENDPOINT", endpoint.uri() + "/msi/token")
                .with("IDENTITY_HEADER", "header")
                .with("AZURE_SUBSCRIPTION_ID", AzHome.SUBSCRIPTION);
        endpoint.answerSignIn(503, "{\"error\": \"busy\"}", Map.of("Retry-After", "100000"));

        assertThat(request()).contains("managed identity", "HTTP 503 Service Unavailable (Retry-After: 100000)");
    }

    private String request() throws IOException {
        return OneRequest.run(home, endpoint.uri() + "/resource");
    }

    /** Of what a request's JVM says, the packages of loaded classes but for the JDK's, and other lines. */
    private List<String> loaded() throws IOException {
        return OneRequest.run(home, endpoint.uri() + "/resource", "-Xlog:class+load:stdout:none")
                .lines()
                .filter(line -> !line.matches("(java|javax|jdk|sun|com\\.sun)\\..*"))
                .map(FreshJvmTest::packageOf)
                .distinct()
                .toList();
    }

    /** {@code com.azure.core} of {@code com.azure.core.http.HttpPipeline source: file}; other lines as they are. */
    private static String packageOf(String line) {
        return line.matches("\\S+ source: .*") ? line.replaceFirst("^((?:[^. ]+\\.){2}[^. ]+).*", "$1") : line;
    }
}
