package dev.connreg.arm.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import dev.connreg.arm.ScriptedArm;
import dev.connreg.arm.ScriptedArm.Reply;
import dev.connreg.problem.Failure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpClientsTest {

    private static final String PATH = "/things/t";

    private static HttpResponse send(ScriptedArm arm, HttpMethod method) {
        return ScriptedArm.http().sendSync(new HttpRequest(method, arm.url() + PATH), Context.NONE);
    }

    @ParameterizedTest
    @CsvSource({"PUT, 0", "DELETE, 0", "POST, 0", "GET, 0", "GET, 99999999999", "DELETE, 99999999999"})
    void when_to_ask_again_is_not_for_the_client_to_read(String method, String seconds) {
        try (var arm = new ScriptedArm()) {
            arm.on(method + " " + PATH, Reply.of(503, "busy", "Retry-After", seconds));

            var response = send(arm, HttpMethod.valueOf(method));

            assertThat(response.getStatusCode()).isEqualTo(503);
            assertThat(response.getHeaderValue(HttpHeaderName.RETRY_AFTER)).isEqualTo(seconds);
            assertThat(arm.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "POST", "PATCH"})
    void what_changes_something_is_not_sent_again_where_the_connection_breaks(String method) {
        try (var arm = new ScriptedArm()) {
            arm.on("GET " + PATH, Reply.of(200, "{}")).on(method + " " + PATH, ScriptedArm.CUT);
            // One that is there already is the one that breaks.
            send(arm, HttpMethod.GET);

            assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> send(arm, HttpMethod.valueOf(method)));

            assertThat(arm.asked()).containsExactly("GET " + PATH, method + " " + PATH);
        }
    }

    @Test
    void answers_are_asked_for_as_they_are() {
        try (var arm = new ScriptedArm()) {
            arm.on("GET " + PATH, Reply.of(202, "", "Content-Encoding", "gzip"));

            assertThat(send(arm, HttpMethod.GET).getStatusCode()).isEqualTo(202);
            assertThat(arm.requests().getFirst().header("Accept-Encoding")).isEqualTo("identity");
        }
    }

    @Test
    void a_redirection_is_not_followed() {
        try (var arm = new ScriptedArm()) {
            arm.on("GET " + PATH, Reply.of(302, "", "Location", "{arm}/elsewhere"));

            assertThat(send(arm, HttpMethod.GET).getStatusCode()).isEqualTo(302);
            assertThat(arm.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/registries/r/tokens/..", "/registries/./r", "/.."})
    void a_path_does_not_lead_to_the_resource_above(String path) {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> PathEncoding.encode(path))
                .withMessageContaining("is the name of no resource");
    }

    @Test
    void where_nothing_leads_to_nothing_was_sent() throws IOException {
        // A broadcast address, which no connection can have.
        var nowhere = new InetSocketAddress("255.255.255.255", 9);
        try (var socket = new PromptSockets().createSocket()) {
            assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> socket.connect(nowhere, 1000));
        }
    }
}
