package dev.connreg.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.connreg.arm.ScriptedArm.Reply;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.arm.answer.UnreachableException;
import dev.connreg.graph.ResourceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WriterTest {

    private static final String PATH = "/subscriptions/s/resourceGroups/g/providers/Microsoft.X/things/t";
    private static final ResourceId ID = ResourceId.of(PATH);
    private static final Reply THERE = Reply.of(200, resource("Succeeded"));
    private static final Reply GONE = Reply.of(404, error("ResourceNotFound", "m"));
    private static final Reply BUSY = Reply.of(409, error("AnotherOperationInProgress", "m"));

    private final ScriptedArm arm = new ScriptedArm();
    private final Arm client = arm.client();

    @AfterEach
    void close() {
        arm.close();
    }

    private static String resource(String state) {
        return "{\"id\":\"%s\",\"properties\":{\"provisioningState\":\"%s\"}}".formatted(PATH, state);
    }

    private static String error(String code, String message) {
        return "{\"error\":{\"code\":\"%s\",\"message\":\"%s\"}}".formatted(code, message);
    }

    private void send(Arm sender, String method) {
        var body = RequestBody.of(JsonNodeFactory.instance.objectNode());
        switch (method) {
            case "PUT" -> sender.put(ID, "v", body);
            case "PATCH" -> sender.patch(ID, "v", body);
            case "DELETE" -> sender.delete(ID, "v", Map.of());
            case "POST" -> sender.invoke(ID, "act", "v", Optional.of(body));
            default -> throw new IllegalArgumentException(method);
        }
    }

    // Another operation holds the resource.

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE", "POST"})
    void a_write_waits_for_the_operation_of_another(String method) {
        var line = method + " " + PATH + (method.equals("POST") ? "/act" : "");
        arm.on(
                line,
                BUSY,
                Reply.of(409, error("Conflict", "The registry is being updated. Please retry later.")),
                Reply.of(409, error("Conflict", "An operation is in progress.")),
                Reply.of(409, "{\"code\":\"OperationInProgress\",\"message\":\"m\"}"),
                THERE);

        send(client, method);

        assertThat(arm.asked()).hasSize(5).containsOnly(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"code\":\"Conflict\",\"message\":\"A registry of that name exists.\"}}",
                "{\"error\":{\"code\":\"ScopeLocked\",\"message\":\"Remove the lock and try again later.\"}}",
                "{\"error\":{\"code\":\"MissingSubscriptionRegistration\",\"message\":\"m\"}}",
                ""
            })
    void another_conflict_is_an_error_at_once(String body) {
        arm.on("PUT " + PATH, Reply.of(409, body), THERE);

        assertThatExceptionOfType(ArmException.class)
                .isThrownBy(() -> send(client, "PUT"))
                .satisfies(e -> assertThat(e.status()).isEqualTo(409));
        assertThat(arm.asked()).hasSize(1);
    }

    @Test
    void patience_with_the_operation_of_another_ends() {
        arm.on("PUT " + PATH, BUSY);
        var now = new AtomicReference<>(Instant.EPOCH);
        InstantSource clock = () -> now.getAndUpdate(before -> before.plusSeconds(30));
        var log = new RecordedLog(() -> {});
        var slow = arm.client(ArmOptions.DEFAULT.withLog(log), ScriptedArm.FAST, clock, "token");

        assertThatExceptionOfType(ArmException.class)
                .isThrownBy(() -> send(slow, "PUT"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("AnotherOperationInProgress"));
        assertThat(arm.asked()).hasSizeBetween(2, 20);
        assertThat(log.lines()).last().asString().contains("AnotherOperationInProgress", "no time is left");
    }

    // The answer is lost.

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH"})
    void a_write_whose_answer_is_lost_is_sent_again_once_nothing_is_under_way(String method) {
        arm.on(method + " " + PATH, ScriptedArm.CUT, THERE)
                .on("GET " + PATH, Reply.of(200, resource("Creating")), Reply.of(200, resource("Creating")), THERE);

        send(client, method);

        var write = method + " " + PATH;
        var read = "GET " + PATH;
        assertThat(arm.asked()).containsExactly(write, read, read, read, write);
    }

    @Test
    void a_write_that_has_not_arrived_is_sent_again() {
        arm.on("PUT " + PATH, ScriptedArm.CUT, THERE).on("GET " + PATH, GONE);

        send(client, "PUT");

        assertThat(arm.asked()).containsExactly("PUT " + PATH, "GET " + PATH, "PUT " + PATH);
    }

    @Test
    void answers_are_not_lost_for_ever() {
        arm.on("PUT " + PATH, ScriptedArm.CUT).on("GET " + PATH, GONE);

        assertThatExceptionOfType(UnreachableException.class).isThrownBy(() -> send(client, "PUT"));
        assertThat(arm.asked()).filteredOn(asked -> asked.startsWith("PUT")).hasSize(4);
    }

    @Test
    void an_action_whose_answer_is_lost_is_not_repeated() {
        arm.on("POST " + PATH + "/act", ScriptedArm.CUT, Reply.of(200, ""));

        assertThatExceptionOfType(UnreachableException.class).isThrownBy(() -> send(client, "POST"));
        assertThat(arm.asked()).hasSize(1);
    }

    // What was created is not seen at once.

    @Test
    void what_was_just_created_is_looked_for_again() {
        arm.on("PUT " + PATH, THERE).on("GET " + PATH, GONE, GONE, THERE, GONE, THERE);

        send(client, "PUT");

        assertThat(client.find(ID, "v")).isPresent();
        assertThat(arm.asked()).hasSize(4);
        assertThat(client.find(ID, "v")).as("once seen").isEmpty();
    }

    @Test
    void it_is_not_looked_for_for_ever() {
        arm.on("PUT " + PATH, THERE).on("GET " + PATH, GONE);

        send(client, "PUT");

        assertThat(client.find(ID, "v")).isEmpty();
        assertThat(arm.asked()).hasSize(2 + ScriptedArm.FAST.patience());
    }

    @Test
    void what_was_deleted_again_is_absent_at_once() {
        arm.on("PUT " + PATH, THERE).on("DELETE " + PATH, Reply.of(200, "")).on("GET " + PATH, GONE);

        send(client, "PUT");
        send(client, "DELETE");

        assertThat(client.find(ID, "v")).isEmpty();
        assertThat(arm.asked()).hasSize(3);
    }
}
