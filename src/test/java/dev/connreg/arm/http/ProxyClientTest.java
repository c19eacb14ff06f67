package dev.connreg.arm.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.util.Context;
import dev.connreg.FailureText;
import dev.connreg.arm.answer.UnreachableException;
import dev.connreg.arm.answer.UnreachableException.Reason;
import dev.connreg.arm.signin.AzureEndpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a proxy says no to, in this JVM; passwords need one that was started for them. */
class ProxyClientTest {

    // Nothing is asked of it, as no proxy here makes a tunnel.
    private static final URI ARM = URI.create("https://management.azure.com");

    private static void send(String proxy) {
        try (var client = HttpClients.of(Map.of("HTTPS_PROXY", proxy))) {
            client.sendSync(new HttpRequest(HttpMethod.GET, ARM + "/subscriptions"), Context.NONE)
                    .close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "407 Proxy Authentication Required, REFUSED_BY_PROXY, HTTP 407, It wants a user and a password: set HTTPS_PROXY",
        "403 Forbidden, REFUSED_BY_PROXY, HTTP 403 Forbidden, Ask who runs it to let management.azure.com through",
        "302 Found, REFUSED_BY_PROXY, HTTP 302 for management.azure.com, Ask who runs it to let",
        "502 Bad Gateway, BROKEN, HTTP 502 Bad Gateway, It does not reach management.azure.com",
        "503 Service Unavailable, BROKEN, HTTP 503, It does not reach management.azure.com"
    })
    void the_answer_of_a_proxy_is_told_and_the_proxy_named(String answer, Reason reason, String what, String next)
            throws IOException {
        try (var proxy = PasswordProxy.refusing(answer)) {
            var address = "http://127.0.0.1:" + proxy.port();

            assertThatExceptionOfType(UnreachableException.class)
                    .isThrownBy(() -> send(address))
                    .withMessageContainingAll("The proxy " + address + " (HTTPS_PROXY)", what, next)
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
            assertThat(proxy.asked()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SSH-2.0-OpenSSH_9.6\r\n"})
    void a_proxy_that_speaks_no_http_is_named_beside_the_target(String words) throws IOException {
        try (var proxy = PasswordProxy.mumbling(words)) {
            var address = "http://127.0.0.1:" + proxy.port();

            assertThatExceptionOfType(UnreachableException.class)
                    .isThrownBy(() -> send(address.replace("127", "user:canary@127")))
                    .satisfies(e -> assertThat(FailureText.of(e))
                            .isEqualTo(
                                    "%s, through the proxy %s (HTTPS_PROXY), does not answer: the connection broke.%nCheck the network, HTTPS_PROXY and NO_PROXY.",
                                    ARM, address))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.BROKEN));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SSH-2.0-OpenSSH_9.6\r\n"})
    void a_proxy_that_speaks_no_http_is_sent_a_password_a_few_times_at_most(String words) throws IOException {
        try (var proxy = PasswordProxy.mumbling(words);
                var client = HttpClients.of(Map.of("HTTPS_PROXY", "http://user:canary@127.0.0.1:" + proxy.port()))) {
            for (var tries = 0; tries < 10; tries++) {
                assertThatExceptionOfType(UnreachableException.class)
                        .isThrownBy(() -> client.sendSync(new HttpRequest(HttpMethod.GET, ARM + "/"), Context.NONE));
            }
            assertThat(proxy.asked()).isBetween(1, 4);
        }
    }

    @ParameterizedTest
    @CsvSource({"http, REFUSED", "https, REFUSED"})
    void a_proxy_that_is_not_there_is_named(String scheme, Reason reason) throws IOException {
        var address = "%s://127.0.0.1:%d".formatted(scheme, unusedPort());

        assertThatExceptionOfType(UnreachableException.class)
                .isThrownBy(() -> send(address))
                .withMessageContaining("The proxy " + address + " (HTTPS_PROXY) does not answer: connection refused.")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void a_proxy_whose_certificate_is_not_trusted_is_named() throws IOException, GeneralSecurityException {
        try (var endpoint = new AzureEndpoint();
                var proxy = PasswordProxy.overTls(endpoint.context(), "user", "word")) {
            assertThatExceptionOfType(UnreachableException.class)
                    .isThrownBy(() -> send("https://127.0.0.1:" + proxy.port()))
                    .satisfies(e -> assertThat(FailureText.of(e))
                            .contains("The proxy https://127.0.0.1:" + proxy.port(), "REQUESTS_CA_BUNDLE"))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NOT_TRUSTED));
        }
    }

    private static int unusedPort() throws IOException {
        try (var socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
