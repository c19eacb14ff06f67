package dev.connreg.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.connreg.arm.ScriptedArm.Reply;
import dev.connreg.arm.answer.ArmError;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.arm.answer.OperationFailedException;
import dev.connreg.arm.answer.UnexpectedAnswerException;
import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.arm.waiting.WaitTimeoutException;
import dev.connreg.graph.ResourceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArmOperationTest {

    private static final String PATH = "/subscriptions/s/resourceGroups/g/providers/Microsoft.X/things/t";
    private static final ResourceId ID = ResourceId.of(PATH);
    private static final String STATUS = "/operations/1";
    private static final String[] ASYNC = {"Azure-AsyncOperation", "{arm}" + STATUS + "?api-version=v"};
    private static final Reply CREATING = Reply.of(201, resource("Creating"), ASYNC);
    private static final Reply RUNNING = Reply.of(200, "{\"status\":\"Creating\"}");
    private static final Reply SUCCEEDED = Reply.of(200, "{\"status\":\"Succeeded\"}");
    private static final Reply THERE = Reply.of(200, resource("Succeeded"));
    private static final Reply GONE = Reply.of(404, "{\"error\":{\"code\":\"ResourceNotFound\",\"message\":\"m\"}}");
    private static final Duration HOUR = Duration.ofHours(1);

    private final ScriptedArm arm = new ScriptedArm();
    private final Arm client = arm.client();
    private final List<String> heard = new ArrayList<>();

    @AfterEach
    void close() {
        arm.close();
    }

    private static String resource(String state) {
        return "{\"id\":\"%s\",\"properties\":{\"provisioningState\":\"%s\"}}".formatted(PATH, state);
    }

    private JsonNode put() {
        return client.put(ID, "v", RequestBody.of(JsonNodeFactory.instance.objectNode()))
                .await(HOUR, this::hear);
    }

    private JsonNode delete() {
        return client.delete(ID, "v", Map.of()).await(HOUR, this::hear);
    }

    private JsonNode post() {
        return client.invoke(ID, "act", "v", Optional.empty()).await(HOUR, this::hear);
    }

    private void hear(String what, Duration soFar) {
        assertThat(soFar).isBetween(Duration.ZERO, HOUR);
        heard.add(what);
    }

    private void hearOnce(String what, Duration soFar) {
        hear(what, soFar);
        throw new IllegalStateException("heard enough");
    }

    // Shapes: what the recordings of the services show.

    @ParameterizedTest
    @CsvSource({"200, Succeeded", "201, Succeeded"})
    void a_write_that_is_done_at_once_is_not_polled(int status, String state) {
        arm.on("PUT " + PATH, Reply.of(status, resource(state)));

        assertThat(put()).hasToString(resource(state));
        assertThat(arm.asked()).containsExactly("PUT " + PATH);
    }

    @Test
    void a_resource_without_a_state_is_done() {
        arm.on("PUT " + PATH, Reply.of(201, "{\"id\":\"/t\"}"));

        assertThat(put()).hasToString("{\"id\":\"/t\"}");
    }

    @Test
    void characters_that_no_address_may_hold_are_encoded_in_a_status_address() {
        arm.on("PUT " + PATH, Reply.of(201, resource("Creating"), ASYNC[0], "{arm}" + STATUS + "?t=a|b c&p=100%"))
                .on("GET " + STATUS, SUCCEEDED)
                .on("GET " + PATH, THERE);

        assertThat(put()).hasToString(resource("Succeeded"));
        assertThat(arm.requests().get(1).uri()).isEqualTo(STATUS + "?t=a%7Cb%20c&p=100%25");
    }

    @Test
    void a_write_with_a_status_address_is_polled_there_and_read_at_the_end() {
        arm.on("PUT " + PATH, CREATING)
                .on("GET " + STATUS, RUNNING, Reply.of(200, "{\"status\":\"Updating\"}"), SUCCEEDED)
                .on("GET " + PATH, THERE);

        assertThat(put()).hasToString(resource("Succeeded"));
        assertThat(heard).containsExactly("Creating", "Updating");
        assertThat(arm.asked())
                .containsExactly("PUT " + PATH, "GET " + STATUS, "GET " + STATUS, "GET " + STATUS, "GET " + PATH);
    }

    @Test
    void what_was_accepted_can_be_seen_without_waiting() {
        arm.on("PUT " + PATH, CREATING);

        var operation = client.put(ID, "v", RequestBody.of(JsonNodeFactory.instance.objectNode()));

        assertThat(operation.accepted()).hasToString(resource("Creating"));
        assertThat(arm.asked()).hasSize(1);
    }

    @Test
    void the_location_of_an_extension_on_its_providers_own_host_is_never_asked() {
        try (var provider = new ScriptedArm()) {
            arm.on(
                            "PUT " + PATH,
                            Reply.of(201, resource("Creating"), ASYNC[0], ASYNC[1], "Location", provider.url() + PATH))
                    .on(
                            "GET " + STATUS,
                            Reply.of(200, "{\"status\":\"Creating\"}", "Location", provider.url() + PATH),
                            SUCCEEDED)
                    .on("GET " + PATH, THERE);

            assertThat(put()).hasToString(resource("Succeeded"));
            assertThat(provider.requests()).isEmpty();
        }
    }

    @Test
    void a_foreign_status_address_is_not_asked_but_the_resource() {
        try (var foreign = new ScriptedArm()) {
            arm.on("PUT " + PATH, Reply.of(201, resource("Creating"), "Azure-AsyncOperation", foreign.url() + STATUS))
                    .on("GET " + PATH, Reply.of(200, resource("Creating")), THERE);

            assertThat(put()).hasToString(resource("Succeeded"));
            assertThat(foreign.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://user@127.0.0.1:%s/operations/1", "/operations/1", "nonsense", "https://"})
    void an_address_that_is_none_is_not_asked_but_the_resource(String address) {
        var port = arm.url().replaceFirst(".*:", "");
        arm.on("PUT " + PATH, Reply.of(201, resource("Creating"), "Azure-AsyncOperation", address.formatted(port)))
                .on("GET " + PATH, THERE);

        assertThat(put()).hasToString(resource("Succeeded"));
        assertThat(arm.asked()).containsExactly("PUT " + PATH, "GET " + PATH);
    }

    @Test
    void a_write_without_any_address_is_polled_at_the_resource() {
        arm.on("PUT " + PATH, Reply.of(201, resource("Accepted")))
                .on("GET " + PATH, Reply.of(200, resource("Creating")), THERE);

        assertThat(put()).hasToString(resource("Succeeded"));
        assertThat(heard).containsExactly("Creating");
    }

    @Test
    void an_update_in_progress_answered_with_200_is_waited_for() {
        arm.on("PUT " + PATH, Reply.of(200, resource("Updating"), ASYNC))
                .on("GET " + STATUS, SUCCEEDED)
                .on("GET " + PATH, THERE);

        assertThat(put()).hasToString(resource("Succeeded"));
    }

    @Test
    void a_patch_that_is_accepted_with_202_is_waited_for() {
        arm.on("PATCH " + PATH, Reply.of(202, resource("Updating"), ASYNC))
                .on("GET " + STATUS, RUNNING, SUCCEEDED)
                .on("GET " + PATH, THERE);

        assertThat(client.patch(ID, "v", RequestBody.of(JsonNodeFactory.instance.objectNode()))
                        .await(WaitListener.UNHEARD))
                .hasToString(resource("Succeeded"));
    }

    @Test
    void a_write_that_is_accepted_without_an_address_is_watched_at_the_resource() {
        arm.on("PUT " + PATH, Reply.of(202, "")).on("GET " + PATH, Reply.of(200, resource("Creating")), THERE);

        assertThat(put()).hasToString(resource("Succeeded"));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204})
    void a_deletion_by_location_follows_the_newest_one_to_its_end(int end) {
        arm.on("DELETE " + PATH, Reply.of(202, "null", "Location", "{arm}/results/1?t=1"))
                .on("GET /results/1", Reply.of(202, "", "Location", "{arm}/results/2?t=2"))
                .on("GET /results/2", Reply.of(202, ""), Reply.of(end, ""));

        assertThat(delete().isMissingNode()).isTrue();
        assertThat(arm.asked()).containsExactly("DELETE " + PATH, "GET /results/1", "GET /results/2", "GET /results/2");
    }

    @Test
    void a_deletion_with_a_status_address_ends_there() {
        arm.on("DELETE " + PATH, Reply.of(202, "", ASYNC[0], ASYNC[1], "Location", "{arm}" + STATUS))
                .on("GET " + STATUS, Reply.of(200, "{\"status\":\"Deleting\"}"), SUCCEEDED);

        assertThat(delete().isMissingNode()).isTrue();
        assertThat(arm.asked()).containsExactly("DELETE " + PATH, "GET " + STATUS, "GET " + STATUS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|",
                "204|",
                "200|{\"version\":\"1.1\",\"content\":{\"headers\":[]},\"statusCode\":200,\"isSuccessStatusCode\":true}"
            })
    void a_deletion_that_is_done_at_once_has_no_result_whatever_its_body(int status, String body) {
        arm.on("DELETE " + PATH, Reply.of(status, body == null ? "" : body));

        assertThat(delete().isMissingNode()).isTrue();
        assertThat(arm.asked()).containsExactly("DELETE " + PATH);
    }

    @Test
    void a_deletion_that_is_accepted_without_an_address_is_waited_for_until_the_resource_is_gone() {
        arm.on("DELETE " + PATH, Reply.of(202, "")).on("GET " + PATH, Reply.of(200, resource("Deleting")), GONE);

        assertThat(delete().isMissingNode()).isTrue();
        assertThat(heard).containsExactly("Deleting");
    }

    @Test
    void an_action_by_location_gives_what_it_leads_to() {
        arm.on("POST " + PATH + "/act", Reply.of(202, "", "Location", "{arm}/results/1"))
                .on("GET /results/1", Reply.of(202, ""), Reply.of(200, "{\"exact\":1.10}"));

        assertThat(post()).hasToString("{\"exact\":1.10}");
    }

    @Test
    void an_action_with_a_status_address_and_200_is_not_over_yet() {
        arm.on("POST " + PATH + "/act", Reply.of(200, "", ASYNC)).on("GET " + STATUS, RUNNING, SUCCEEDED);

        post();
        assertThat(arm.asked()).containsExactly("POST " + PATH + "/act", "GET " + STATUS, "GET " + STATUS);
    }

    @Test
    void signed_addresses_go_back_byte_for_byte() {
        var signed = "?api-Version=v&t=638&c=MII-_~abc%2fDEF%2B&s=a.b*c&s=second&h=%7e==&empty=";
        arm.on("PUT " + PATH, Reply.of(201, resource("Creating"), "Azure-AsyncOperation", "{arm}/op%20s/a*b" + signed))
                .on("GET /op%20s/a*b", SUCCEEDED)
                .on("GET " + PATH, THERE);

        put();
        assertThat(arm.requests().get(1).uri()).isEqualTo("/op%20s/a*b" + signed);
    }

    // Failures of the operation.

    @ParameterizedTest
    @ValueSource(strings = {"Failed", "Canceled", "failed"})
    void a_failed_operation_tells_why(String state) {
        arm.on("PUT " + PATH, CREATING)
                .on(
                        "GET " + STATUS,
                        RUNNING,
                        Reply.of(
                                200,
                                ("{\"status\":\"%s\",\"error\":{\"code\":\"ExtensionOperationFailed\",\"message\":\"m\","
                                                + "\"details\":[{\"code\":\"Inner\",\"message\":\"i\"}]}}")
                                        .formatted(state)));

        assertThatExceptionOfType(OperationFailedException.class)
                .isThrownBy(this::put)
                .satisfies(e -> {
                    assertThat(e.state()).isEqualTo(state);
                    assertThat(e.code()).isEqualTo("ExtensionOperationFailed");
                    assertThat(e.error().details()).extracting(ArmError::code).containsExactly("Inner");
                    assertThat(e.request()).isEqualTo("PUT " + PATH);
                });
        assertThat(arm.asked()).doesNotContain("GET " + PATH);
    }

    @Test
    void a_failed_operation_without_a_word_is_still_a_failure() {
        arm.on("DELETE " + PATH, Reply.of(202, "", ASYNC))
                .on("GET " + STATUS, Reply.of(200, "{\"status\":\"Failed\"}"));

        assertThatExceptionOfType(OperationFailedException.class)
                .isThrownBy(this::delete)
                .satisfies(e -> assertThat(e.code()).isEqualTo("Failed"));
    }

    @Test
    void a_resource_that_fails_tells_why_in_its_statuses() {
        var failed = "{\"id\":\"/t\",\"properties\":{\"provisioningState\":\"Failed\","
                + "\"statuses\":[{\"code\":\"InstallationFailed\",\"message\":\"no chart\"},{\"code\":\"Second\"}]}}";
        arm.on("PUT " + PATH, Reply.of(201, resource("Creating"))).on("GET " + PATH, Reply.of(200, failed));

        assertThatExceptionOfType(OperationFailedException.class)
                .isThrownBy(this::put)
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo("InstallationFailed");
                    assertThat(e.error().message()).isEqualTo("no chart");
                    assertThat(e.error().details()).extracting(ArmError::code).containsExactly("Second");
                });
    }

    @Test
    void a_resource_that_has_failed_with_the_first_answer_is_a_failure() {
        arm.on("PUT " + PATH, Reply.of(200, resource("Failed"))).on("GET " + PATH, Reply.of(200, resource("Failed")));

        assertThatExceptionOfType(OperationFailedException.class).isThrownBy(this::put);
    }

    @Test
    void an_error_that_a_location_leads_to_is_the_operations() {
        arm.on("DELETE " + PATH, Reply.of(202, "", "Location", "{arm}/results/1"))
                .on(
                        "GET /results/1",
                        Reply.of(202, ""),
                        Reply.of(409, "{\"error\":{\"code\":\"HasChildren\",\"message\":\"m\"}}"))
                .on("GET " + PATH, THERE);

        assertThatExceptionOfType(ArmException.class).isThrownBy(this::delete).satisfies(e -> {
            assertThat(e.status()).isEqualTo(409);
            assertThat(e.code()).isEqualTo("HasChildren");
        });
    }

    @Test
    void a_deletion_whose_address_is_refused_is_seen_at_the_resource() {
        arm.on("DELETE " + PATH, Reply.of(202, "", "Location", "{arm}/results/1"))
                .on(
                        "GET /results/1",
                        Reply.of(400, "{\"error\":{\"code\":\"MissingApiVersionParameter\",\"message\":\"m\"}}"))
                .on("GET " + PATH, Reply.of(404, "{\"error\":{\"code\":\"ResourceNotFound\",\"message\":\"m\"}}"));

        assertThat(delete().isMissingNode()).isTrue();
    }

    // Failures to look.

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void a_look_that_fails_is_not_the_operations_failure(int status) {
        var broken = Reply.of(status, "<html>busy</html>", "Content-Type", "text/html");
        arm.on("PUT " + PATH, CREATING)
                // Three retries by the pipeline and once more in vain; OkHttp repeats each that was 408.
                .on(
                        "GET " + STATUS,
                        RUNNING,
                        broken,
                        broken,
                        broken,
                        broken,
                        broken,
                        broken,
                        broken,
                        broken,
                        broken,
                        SUCCEEDED)
                .on("GET " + PATH, THERE);

        assertThat(put()).hasToString(resource("Succeeded"));
        assertThat(heard).first().isEqualTo("Creating");
        assertThat(heard).last().asString().startsWith("Creating; could not look: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>ok</html>", "", "{}", "null"})
    void an_answer_without_a_status_is_a_look_that_failed(String body) {
        arm.on("PUT " + PATH, CREATING)
                .on("GET " + STATUS, Reply.of(200, body), SUCCEEDED)
                .on("GET " + PATH, THERE);

        assertThat(put()).hasToString(resource("Succeeded"));
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 302, 307})
    void an_answer_that_no_poll_gives_is_a_look_that_failed(int status) {
        arm.on("PUT " + PATH, CREATING)
                .on("GET " + STATUS, Reply.of(status, "", "Location", "{arm}/sign-in"), SUCCEEDED)
                .on("GET " + PATH, THERE);

        assertThat(put()).hasToString(resource("Succeeded"));
        assertThat(heard).singleElement().asString().startsWith("Creating; could not look: ");
    }

    @Test
    void a_deletion_whose_polls_are_redirected_has_not_been_seen_to_end() {
        arm.on("DELETE " + PATH, Reply.of(202, "", "Location", "{arm}/results/1"))
                .on("GET /results/1", Reply.of(302, "", "Location", "{arm}/sign-in"));

        assertThatExceptionOfType(UnexpectedAnswerException.class).isThrownBy(this::delete);
        assertThat(arm.asked()).doesNotContain("GET /sign-in");
    }

    @Test
    void a_resource_that_is_read_as_something_else_is_a_look_that_failed() {
        arm.on("PUT " + PATH, Reply.of(201, resource("Creating"))).on("GET " + PATH, Reply.of(200, "{}"), THERE);

        assertThat(put()).hasToString(resource("Succeeded"));
    }

    @Test
    void reading_the_result_is_repeated_as_well() {
        var broken = Reply.of(503, "");
        arm.on("PUT " + PATH, CREATING)
                .on("GET " + STATUS, SUCCEEDED)
                .on("GET " + PATH, broken, broken, broken, broken, broken, THERE);

        assertThat(put()).hasToString(resource("Succeeded"));
    }

    @Test
    void a_result_that_cannot_be_read_is_an_error_and_no_result() {
        arm.on("PUT " + PATH, CREATING)
                .on("GET " + STATUS, SUCCEEDED)
                .on("GET " + PATH, Reply.of(403, "{\"error\":{\"code\":\"AuthorizationFailed\",\"message\":\"m\"}}"));

        assertThatExceptionOfType(ArmException.class)
                .isThrownBy(this::put)
                .satisfies(e -> assertThat(e.code()).isEqualTo("AuthorizationFailed"));
    }

    @Test
    void patience_with_failing_looks_ends() {
        arm.on("PUT " + PATH, CREATING).on("GET " + STATUS, Reply.of(503, ""));

        assertThatExceptionOfType(ArmException.class)
                .isThrownBy(this::put)
                .satisfies(e -> assertThat(e.status()).isEqualTo(503));
        assertThat(heard).hasSize(ScriptedArm.FAST.patience());
    }

    @Test
    void a_token_that_expires_during_the_wait_is_replaced() {
        var expired = Reply.of(401, "", "WWW-Authenticate", "Bearer error=\"invalid_token\"");
        arm.on("PUT " + PATH, CREATING)
                .on("GET " + STATUS, RUNNING, expired, SUCCEEDED)
                .on("GET " + PATH, THERE);
        var renewing = arm.client(ArmOptions.DEFAULT, ScriptedArm.FAST, InstantSource.system(), "old", "new");

        renewing.put(ID, "v", RequestBody.of(JsonNodeFactory.instance.objectNode()))
                .await(WaitListener.UNHEARD);

        assertThat(arm.requests())
                .extracting(request -> request.header("Authorization"))
                .containsExactly("Bearer old", "Bearer old", "Bearer old", "Bearer new", "Bearer new");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 410})
    void a_status_address_that_is_lost_is_made_up_for_by_the_resource(int status) {
        arm.on("PUT " + PATH, CREATING)
                .on("GET " + STATUS, RUNNING, Reply.of(status, ""))
                .on("GET " + PATH, Reply.of(200, resource("Creating")), THERE);

        assertThat(put()).hasToString(resource("Succeeded"));
    }

    @Test
    void a_lost_deletion_is_over_when_the_resource_is_gone() {
        arm.on("DELETE " + PATH, Reply.of(202, "", "Location", "{arm}/results/1"))
                .on("GET /results/1", GONE)
                .on("GET " + PATH, Reply.of(200, resource("Deleting")), GONE);

        assertThat(delete().isMissingNode()).isTrue();
    }

    @Test
    void a_lost_action_has_no_other_witness() {
        arm.on("POST " + PATH + "/act", Reply.of(202, "", ASYNC)).on("GET " + STATUS, GONE);

        assertThatExceptionOfType(ArmException.class)
                .isThrownBy(this::post)
                .satisfies(e -> assertThat(e.status()).isEqualTo(404));
    }

    @Test
    void waiting_ends_in_time_and_says_so() {
        arm.on("PUT " + PATH, CREATING).on("GET " + STATUS, RUNNING);
        var now = new AtomicReference<>(Instant.EPOCH);
        InstantSource clock = () -> now.getAndUpdate(before -> before.plusSeconds(10));
        var impatient = arm.client(ArmOptions.DEFAULT, ScriptedArm.FAST, clock, "token");
        var operation = impatient.put(ID, "v", RequestBody.of(JsonNodeFactory.instance.objectNode()));

        assertThatExceptionOfType(WaitTimeoutException.class)
                .isThrownBy(() -> operation.await(Duration.ofMinutes(1), WaitListener.UNHEARD))
                .withMessageContaining("60 s")
                .satisfies(e -> assertThat(e.state()).isEqualTo("Creating"));
    }

    @Test
    void the_deadline_of_a_client_ends_every_wait() {
        arm.on("PUT " + PATH, CREATING)
                .on("GET " + STATUS, RUNNING)
                .on("GET " + PATH, Reply.of(200, resource("Creating")));
        var now = new AtomicReference<>(Instant.EPOCH);
        InstantSource clock = () -> now.getAndUpdate(before -> before.plusSeconds(10));
        var options = ArmOptions.DEFAULT.withTime(Duration.ofSeconds(200));
        var hurried = arm.client(options, ScriptedArm.FAST, clock, "token");
        var operation = hurried.put(ID, "v", RequestBody.of(JsonNodeFactory.instance.objectNode()));

        assertThatExceptionOfType(WaitTimeoutException.class).isThrownBy(() -> operation.await(WaitListener.UNHEARD));
        assertThatExceptionOfType(WaitTimeoutException.class)
                .isThrownBy(() -> hurried.awaitGone(ID, "v", WaitListener.UNHEARD));
        assertThat(hurried.awaitState(ID, "v", each -> false, HOUR, WaitListener.UNHEARD))
                .hasToString(resource("Creating"));
        assertThat(now.get()).isBefore(Instant.EPOCH.plus(Duration.ofMinutes(30)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000", "999999999999"})
    void no_more_than_the_contract_allows_is_waited_for_and_not_in_silence(String retryAfter) {
        arm.on("PUT " + PATH, CREATING)
                .on("GET " + STATUS, Reply.of(200, "{\"status\":\"Creating\"}", "Retry-After", retryAfter));
        var operation = client.put(ID, "v", RequestBody.of(JsonNodeFactory.instance.objectNode()));

        assertThatIllegalStateException().isThrownBy(() -> operation.await(HOUR, this::hearOnce));
        assertThat(heard).containsExactly("Creating; Azure asks to wait 600 s");
    }

    @Test
    void a_throttled_poll_is_waited_for_and_not_in_silence() {
        arm.on("PUT " + PATH, CREATING).on("GET " + STATUS, Reply.of(429, "", "Retry-After", "100000"));
        var operation = client.put(ID, "v", RequestBody.of(JsonNodeFactory.instance.objectNode()));

        assertThatIllegalStateException().isThrownBy(() -> operation.await(HOUR, this::hearOnce));
        assertThat(heard)
                .containsExactly(
                        "Creating; could not look: Operation returned an invalid status 'Too Many Requests'; Azure asks to wait 600 s");
    }

    @Test
    void an_action_that_is_accepted_without_an_address_has_not_been_seen_to_end() {
        arm.on("POST " + PATH + "/act", Reply.of(202, ""));

        assertThatExceptionOfType(UnexpectedAnswerException.class).isThrownBy(this::post);
    }

    @Test
    void a_created_resource_that_is_not_there_has_not_been_created() {
        arm.on("PUT " + PATH, Reply.of(202, "")).on("GET " + PATH, GONE);

        assertThatExceptionOfType(UnexpectedAnswerException.class)
                .isThrownBy(this::put)
                .withMessageContaining("accepted, but " + ID.name() + " is not there");
    }

    // Waiting without an operation at hand.

    @Test
    void a_resource_is_settled_when_nothing_is_under_way() {
        arm.on(
                "GET " + PATH,
                Reply.of(200, resource("Updating")),
                Reply.of(503, ""),
                Reply.of(200, resource("Failed")));

        assertThat(client.awaitSettled(ID, "v", this::hear))
                .map(JsonNode::toString)
                .contains(resource("Failed"));
        assertThat(heard).containsExactly("Updating");
    }

    @Test
    void a_resource_that_is_gone_is_settled() {
        arm.on("GET " + PATH, Reply.of(200, resource("Deleting")), GONE);

        assertThat(client.awaitSettled(ID, "v", WaitListener.UNHEARD)).isEmpty();
    }

    @Test
    void a_resource_is_gone_when_it_is_not_found() {
        arm.on("GET " + PATH, Reply.of(200, resource("Deleting")), Reply.of(200, resource("Deleting")), GONE);

        assertThat(client.awaitGone(ID, "v", this::hear)).isTrue();

        assertThat(heard).containsExactly("Deleting", "Deleting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Succeeded", "Failed"})
    void a_resource_that_nobody_deletes_is_not_waited_for_without_end(String state) {
        arm.on("GET " + PATH, Reply.of(200, resource(state)));

        assertThat(client.awaitGone(ID, "v", this::hear)).isFalse();
    }

    @Test
    void a_deletion_that_is_under_way_is_waited_for_however_long_it_takes() {
        var replies = new Reply[20];
        Arrays.fill(replies, Reply.of(200, resource("Deleting")));
        replies[19] = GONE;
        arm.on("GET " + PATH, replies);

        assertThat(client.awaitGone(ID, "v", this::hear)).isTrue();
    }

    @Test
    void a_state_is_waited_for_in_the_resources_words() {
        var offline =
                "{\"id\":\"/t\",\"properties\":{\"connectionState\":\"Offline\",\"activation\":{\"status\":\"Inactive\"}}}";
        var online = "{\"id\":\"/t\",\"properties\":{\"connectionState\":\"Online\"}}";
        arm.on("GET " + PATH, Reply.of(200, offline), Reply.of(200, online));

        var seen = client.awaitState(
                ID, "v", each -> each.at("/properties/connectionState").asText().equals("Online"), HOUR, this::hear);

        assertThat(seen).hasToString(online);
        assertThat(heard).containsExactly("Offline, Inactive");
    }

    @Test
    void a_state_that_does_not_come_in_time_leaves_what_was_seen_last() {
        arm.on("GET " + PATH, Reply.of(200, "{\"id\":\"/t\",\"n\":1}"), Reply.of(200, "{\"id\":\"/t\",\"n\":2}"));

        var now = new AtomicReference<>(Instant.EPOCH);
        InstantSource clock = () -> now.getAndUpdate(before -> before.plusSeconds(10));
        var impatient = arm.client(ArmOptions.DEFAULT, ScriptedArm.FAST, clock, "token");

        assertThat(impatient.awaitState(ID, "v", each -> false, Duration.ofMinutes(1), WaitListener.UNHEARD))
                .hasToString("{\"id\":\"/t\",\"n\":2}");
    }
}
