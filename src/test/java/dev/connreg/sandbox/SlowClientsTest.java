package dev.connreg.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many clients at once that do not send all of a request: a browser's spare connections, a broken pipe. */
class SlowClientsTest extends SandboxFixture {

    private static final int MANY = 60;

    private enum Kind {
        SILENT("", "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"),
        HALF_A_HEADER("GET / HTTP/1.1\r\nHo", "st: 127.0.0.1\r\n\r\n"),
        HALF_A_BODY("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\n{\"a\"", ": true}");

        private final String sent;
        private final String rest;

        Kind(String sent, String rest) {
            this.sent = sent;
            this.rest = rest;
        }
    }

    @ParameterizedTest
    @EnumSource
    void clients_that_take_their_time_keep_nobody_out(Kind kind) throws IOException {
        var sandbox = start(SandboxOptions.defaults());
        var client = client(sandbox);
        List<Socket> slow = new ArrayList<>();
        try {
            for (var i = 0; i < MANY; i++) {
                slow.add(client.socket());
                send(slow.getLast(), kind.sent);
            }

            assertThat(client.get(Site.REGISTRY + Site.ACR).status()).isEqualTo(200);
            for (var socket : slow) {
                send(socket, kind.rest);
                assertThat(socket.getInputStream().read()).isEqualTo('H');
            }
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
