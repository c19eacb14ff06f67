package dev.connreg.arm.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connreg.FailureText;
import dev.connreg.arm.ScriptedArm;
import dev.connreg.arm.answer.UnreachableException.Reason;
import dev.connreg.arm.http.HttpClients;
import dev.connreg.graph.ResourceId;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreachableExceptionTest {

    @Test
    void a_certificate_that_is_not_trusted_is_told_with_the_remedy() {
        try (var arm = new ScriptedArm()) {
            var distrusting = ScriptedArm.clientOf(URI.create(arm.url()), HttpClients.of(Map.of()));

            assertThatExceptionOfType(UnreachableException.class)
                    .isThrownBy(() -> distrusting.get(ResourceId.of("/things/t"), "v"))
                    .withMessageContaining(arm.url())
                    .satisfies(e -> assertThat(FailureText.of(e)).contains(arm.url(), "REQUESTS_CA_BUNDLE"))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NOT_TRUSTED));
            assertThat(arm.requests()).isEmpty();
        }
    }

    @Test
    void a_host_that_does_not_exist_is_told() {
        // RFC 6761 keeps "invalid" from ever existing.
        var lost = ScriptedArm.clientOf(URI.create("https://arm.invalid"), HttpClients.of(Map.of()));

        assertThatExceptionOfType(UnreachableException.class)
                .isThrownBy(() -> lost.get(ResourceId.of("/things/t"), "v"))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN_HOST));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new ConnectException("refused"), Reason.REFUSED),
                Arguments.of(caused(new ConnectException("failed"), new ConnectException("refused")), Reason.REFUSED),
                Arguments.of(new NoRouteToHostException("no route"), Reason.REFUSED),
                Arguments.of(new SocketTimeoutException("late"), Reason.TIMED_OUT),
                Arguments.of(caused(new SSLHandshakeException("terminated"), new EOFException()), Reason.BROKEN),
                Arguments.of(new SSLHandshakeException("no"), Reason.NOT_TRUSTED),
                Arguments.of(new IOException("header parser", new EOFException()), Reason.BROKEN),
                Arguments.of(new IOException("reset"), Reason.BROKEN),
                Arguments.of(new IOException("wrapped", new SSLHandshakeException("no")), Reason.NOT_TRUSTED));
    }

    private static Exception caused(Exception failure, Throwable cause) {
        failure.initCause(cause);
        return failure;
    }

    @ParameterizedTest
    @MethodSource("failures")
    void the_innermost_failure_tells_the_reason(Exception failure, Reason reason) {
        var wrapped = new RuntimeException(new UncheckedIOException(new IOException(failure)));

        assertThat(UnreachableException.reason(failure)).contains(reason);
        assertThat(UnreachableException.reason(wrapped)).contains(reason);
    }

    @Test
    void a_bug_is_no_failure_of_the_network() {
        var bug = new IllegalStateException("bug", new NullPointerException());

        assertThat(UnreachableException.reason(bug)).isEmpty();
        assertThat(UnreachableException.of(URI.create("https://x"), bug)).isSameAs(bug);
        assertThat(UnreachableException.reason(new NumberFormatException("x"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "999999999999999999"})
    void an_answer_that_is_shorter_than_it_says_is_broken(String length) throws IOException {
        try (var server = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().start(() -> answer(server, length));
            var client = ScriptedArm.clientOf(
                    URI.create("http://127.0.0.1:" + server.getLocalPort()), HttpClients.of(Map.of()));

            assertThatExceptionOfType(UnreachableException.class)
                    .isThrownBy(() -> client.get(ResourceId.of("/things/t"), "v"))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.BROKEN));
        }
    }

    private static void answer(ServerSocket server, String length) {
        while (true) {
            try (var socket = server.accept()) {
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                        .lines()
                        .takeWhile(line -> !line.isEmpty())
                        .forEach(line -> {});
                socket.getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nContent-Length: %s\r\n\r\n{}"
                                .formatted(length)
                                .getBytes(StandardCharsets.US_ASCII));
            } catch (IOException _) {
                return;
            }
        }
    }
}
