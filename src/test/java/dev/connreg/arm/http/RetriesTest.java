package dev.connreg.arm.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.azure.core.http.HttpMethod;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.connreg.arm.Arm;
import dev.connreg.arm.ArmOptions;
import dev.connreg.arm.RecordedLog;
import dev.connreg.arm.RequestBody;
import dev.connreg.arm.ScriptedArm;
import dev.connreg.arm.ScriptedArm.Reply;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.arm.answer.RetryAfter;
import dev.connreg.arm.answer.UnreachableException;
import dev.connreg.arm.waiting.PollSchedule;
import dev.connreg.arm.waiting.TimeLimit;
import dev.connreg.graph.ResourceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {

    private static final ResourceId ID = ResourceId.of("/things/t");
    private static final Reply FINE = Reply.of(200, "{\"id\":\"/things/t\"}");

    private final ScriptedArm arm = new ScriptedArm();
    private final Arm client = arm.client();

    @AfterEach
    void close() {
        arm.close();
    }

    private void send(String method) {
        var body = RequestBody.of(JsonNodeFactory.instance.objectNode());
        switch (method) {
            case "GET" -> client.get(ID, "v");
            case "PUT" -> client.put(ID, "v", body);
            case "PATCH" -> client.patch(ID, "v", body);
            case "DELETE" -> client.delete(ID, "v", Map.of());
            case "POST" -> client.invoke(ID, "act", "v", Optional.of(body));
            default -> throw new IllegalArgumentException(method);
        }
    }

    private static String line(String method) {
        return method + (method.equals("POST") ? " /things/t/act" : " /things/t");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, 408",
        "GET, 429",
        "GET, 500",
        "GET, 502",
        "GET, 503",
        "GET, 504",
        "PUT, 408",
        "PUT, 429",
        "PUT, 502",
        "DELETE, 429",
        "DELETE, 504",
        "POST, 500",
        "POST, 503",
        "POST, 504",
        "PATCH, 500",
        "PATCH, 503",
        "PATCH, 504"
    })
    void a_passing_trouble_is_tried_three_times_more(String method, int status) {
        var busy = Reply.of(status, "");
        arm.on(line(method), busy, busy, busy, FINE);

        send(method);

        assertThat(arm.asked()).hasSize(4).containsOnly(line(method));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, 400",
        "GET, 403",
        "GET, 409",
        "GET, 501",
        "PUT, 409",
        "PUT, 412",
        "DELETE, 409",
        "POST, 408",
        "POST, 429",
        "POST, 502",
        "PATCH, 408",
        "PATCH, 429",
        "PATCH, 502"
    })
    void everything_else_is_not_tried_again(String method, int status) {
        arm.on(line(method), Reply.of(status, ""), FINE);

        assertThatExceptionOfType(ArmException.class)
                .isThrownBy(() -> send(method))
                .satisfies(e -> assertThat(e.status()).isEqualTo(status));
        assertThat(arm.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE", "POST"})
    void a_service_that_asks_for_another_try_gets_it(String method) {
        arm.on(line(method), Reply.of(409, "", "Retry-After", "0"), FINE);

        send(method);

        assertThat(arm.asked()).hasSize(2);
    }

    @Test
    void it_ends_after_three_more_tries() {
        arm.on("GET /things/t", Reply.of(503, ""));

        assertThatExceptionOfType(ArmException.class).isThrownBy(() -> client.get(ID, "v"));
        assertThat(arm.asked()).hasSize(4);
    }

    @Test
    void one_that_is_throttled_comes_again_when_it_is_told() {
        var busy = Reply.of(429, "", "Retry-After", "0");
        arm.on(
                "GET /things/t",
                Stream.concat(Collections.nCopies(20, busy).stream(), Stream.of(FINE))
                        .toArray(Reply[]::new));

        send("GET");

        assertThat(arm.asked()).hasSize(21);
    }

    @Test
    void a_repeated_write_sends_its_whole_body_again() {
        arm.on("PUT /things/t", Reply.of(503, ""), FINE);

        client.put(ID, "v", RequestBody.of(JsonNodeFactory.instance.objectNode().put("a", 1)));

        assertThat(arm.requests()).extracting(ScriptedArm.Received::body).containsExactly("{\"a\":1}", "{\"a\":1}");
    }

    @Test
    void nothing_is_repeated_after_the_deadline() {
        arm.on("GET /things/t", Reply.of(429, "", "Retry-After", "100000"));
        var now = new AtomicReference<>(Instant.EPOCH);
        var log = new RecordedLog(() -> now.set(Instant.EPOCH.plusSeconds(60)));
        var options = ArmOptions.DEFAULT.withLog(log).withTime(Duration.ofMillis(500));

        assertThatExceptionOfType(ArmException.class)
                .isThrownBy(() ->
                        arm.client(options, ScriptedArm.FAST, now::get, "token").get(ID, "v"))
                .satisfies(e -> assertThat(e.status()).isEqualTo(429));
        assertThat(log.lines())
                .containsExactly("GET /things/t HTTP 429 PT0.5S", "GET /things/t HTTP 429, and no time is left");
        assertThat(arm.asked()).hasSize(2);
    }

    /** Nine seconds, five minutes in life. */
    @Test
    @Tag("sweep")
    void answer_that_comes_byte_by_byte_is_given_up() {
        arm.on("GET /things/t", Reply.of(200, " ".repeat(3_000), ScriptedArm.DRIPS, "yes"), FINE);

        assertThatExceptionOfType(UnreachableException.class)
                .isThrownBy(() -> send("GET"))
                .withMessageContaining("no answer in time");

        assertThat(Thread.interrupted()).isFalse();
        send("GET");
    }

    @Test
    void waits_grow_as_those_of_az() {
        var noHurry = new TimeLimit(InstantSource.system(), Optional.empty());
        var retries = new Retries(
                PollSchedule.DEFAULT.retryFactor(), RetryAfter.LONGEST, noHurry, RequestLog.NONE, HttpMethod.GET);

        assertThat(retries.calculateRetryDelay(0)).isZero();
        assertThat(retries.calculateRetryDelay(1)).isEqualTo(Duration.ofMillis(1600));
        assertThat(retries.calculateRetryDelay(2)).isEqualTo(Duration.ofMillis(3200));
    }
}
