package dev.connreg.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.connreg.arm.ScriptedArm.Reply;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.arm.answer.UnexpectedAnswerException;
import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.credential.Secret;
import dev.connreg.credential.SecretStore;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.Value;
import dev.connreg.problem.ExitCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AzureArmTest {

    private static final String PATH = "/subscriptions/s/resourceGroups/g/providers/Microsoft.X/things/t";
    private static final ResourceId ID = ResourceId.of(PATH);

    private final ScriptedArm arm = new ScriptedArm();
    private final Arm client = arm.client();

    @AfterEach
    void close() {
        arm.close();
    }

    @Test
    void a_resource_is_kept_as_it_was_sent() {
        var sent =
                "{\"id\":\"/t\",\"z\":1.10,\"a\":{\"unknown\":null,\"big\":12345678901234567890123,\"exact\":0.1000000000000000055},"
                        + "\"list\":[],\"text\":\"ü\"}";
        arm.on("GET " + PATH, Reply.of(200, sent));

        assertThat(client.get(ID, "2024-01-01")).hasToString(sent);
        assertThat(arm.requests()).singleElement().satisfies(request -> {
            assertThat(request.uri()).isEqualTo(PATH + "?api-version=2024-01-01");
            assertThat(request.header("Authorization")).isEqualTo("Bearer token");
            assertThat(request.header("Accept")).isEqualTo("application/json");
            assertThat(request.header("x-ms-client-request-id")).matches("[0-9a-f-]{36}");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"error\":{\"code\":\"ResourceNotFound\",\"message\":\"m\"}}",
                "{\"error\":{\"code\":\"ResourceNotFound\",\"message\":\"m\"},\"status\":\"Failed\"}",
                "{\"error\":{\"code\":\"ParentResourceNotFound\",\"message\":\"m\"}}",
                "{\"code\":\"NotFound\",\"message\":\"m\"}"
            })
    void a_resource_that_is_not_there_is_absent(String body) {
        arm.on("GET " + PATH, Reply.of(404, body));

        assertThat(client.find(ID, "v")).isEmpty();
        assertThatExceptionOfType(ArmException.class)
                .isThrownBy(() -> client.get(ID, "v"))
                .satisfies(e -> assertThat(e.status()).isEqualTo(404));
    }

    @ParameterizedTest
    @CsvSource({
        "404, InvalidResourceType",
        "404, SubscriptionNotFound",
        "403, AuthorizationFailed",
        "400, ResourceNotFound",
        "410, ResourceNotFound",
        "500, ResourceNotFound"
    })
    void everything_else_is_an_error_and_not_absence(int status, String code) {
        arm.on("GET " + PATH, Reply.of(status, "{\"error\":{\"code\":\"%s\",\"message\":\"m\"}}".formatted(code)));

        assertThatExceptionOfType(ArmException.class)
                .isThrownBy(() -> client.find(ID, "v"))
                .satisfies(e -> {
                    assertThat(e.status()).isEqualTo(status);
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.request()).isEqualTo("GET " + PATH);
                });
    }

    @Test
    void an_error_keeps_the_id_by_which_it_can_be_traced() {
        arm.on("GET " + PATH, Reply.of(403, "", "x-ms-request-id", "r-1"));

        assertThatExceptionOfType(ArmException.class)
                .isThrownBy(() -> client.get(ID, "v"))
                .satisfies(e -> assertThat(e.requestId()).contains("r-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NoRegisteredProviderFound", "InvalidResourceType", "InvalidApiVersionParameter"})
    void an_unknown_version_is_told_by_its_code(String code) {
        arm.on("GET " + PATH, Reply.of(400, "{\"error\":{\"code\":\"%s\",\"message\":\"m\"}}".formatted(code)));

        assertThatExceptionOfType(ArmException.class)
                .isThrownBy(() -> client.find(ID, "v"))
                .matches(ArmException::isAboutApiVersion);
    }

    @Test
    void an_answer_that_is_not_json_does_not_come_from_resource_manager() {
        arm.on("GET " + PATH, Reply.of(200, "<html>Please sign in to the Wi-Fi</html>"));

        assertThatExceptionOfType(UnexpectedAnswerException.class).isThrownBy(() -> client.get(ID, "v"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, 302",
        "GET, 307",
        "GET, 204",
        "GET, 206",
        "PUT, 302",
        "PUT, 307",
        "PUT, 204",
        "PUT, 203",
        "PATCH, 308",
        "PATCH, 204",
        "DELETE, 302",
        "DELETE, 304",
        "DELETE, 201",
        "POST, 303",
        "POST, 201"
    })
    void what_resource_manager_does_not_answer_to_that_is_not_success(String method, int status) {
        arm.on(method + " " + PATH, Reply.of(status, "", "Location", "https://proxy.example/sign-in?secret=1"))
                .on("POST " + PATH + "/act", Reply.of(status, ""));

        assertThatExceptionOfType(UnexpectedAnswerException.class)
                .isThrownBy(() -> send(method))
                .withMessageContainingAll(method, PATH, "HTTP " + status)
                .withMessageNotContaining("secret")
                .satisfies(e -> assertThat(e.exitCode()).isEqualTo(ExitCode.ERROR));
        assertThat(arm.asked()).hasSize(1);
    }

    @Test
    void a_redirect_is_told_with_the_host_that_it_leads_to() {
        arm.on("GET " + PATH, Reply.of(302, "", "Location", "https://proxy.example/sign-in?secret=1"));

        assertThatExceptionOfType(UnexpectedAnswerException.class)
                .isThrownBy(() -> client.get(ID, "v"))
                .withMessageContaining("HTTP 302 (to proxy.example)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET|200|", "GET|200|null", "GET|200|[]", "GET|200|{}", "GET|200|{\"error\":{\"code\":\"x\"}}",
                        "GET|200|7",
                "PUT|200|", "PUT|201|", "PUT|201|null", "PUT|200|{\"status\":\"ok\"}", "PATCH|200|",
                        "PATCH|201|[{\"id\":1}]"
            })
    void a_body_that_is_no_resource_is_not_taken_for_one(String method, int status, String body) {
        arm.on(method + " " + PATH, Reply.of(status, body == null ? "" : body));

        assertThatExceptionOfType(UnexpectedAnswerException.class).isThrownBy(() -> send(method));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>not here</html>", "{}", "[]", "\"no\""})
    void a_404_in_other_words_than_those_of_resource_manager_is_not_absence(String body) {
        arm.on("GET " + PATH, Reply.of(404, body)).on("DELETE " + PATH, Reply.of(404, body));

        assertThatExceptionOfType(UnexpectedAnswerException.class)
                .isThrownBy(() -> client.find(ID, "v"))
                .withMessageContaining("HTTP 404")
                .satisfies(e -> assertThat(e.exitCode()).isEqualTo(ExitCode.ERROR));
        assertThatExceptionOfType(UnexpectedAnswerException.class).isThrownBy(() -> send("DELETE"));
    }

    private void send(String method) {
        var body = RequestBody.of(empty());
        switch (method) {
            case "GET" -> client.get(ID, "v");
            case "PUT" -> client.put(ID, "v", body);
            case "PATCH" -> client.patch(ID, "v", body);
            case "DELETE" -> client.delete(ID, "v", Map.of());
            case "POST" -> client.invoke(ID, "act", "v", Optional.empty());
            default -> throw new IllegalArgumentException(method);
        }
    }

    @Test
    void names_are_encoded_as_one_segment() {
        arm.on(
                "GET /subscriptions/s/resourceGroups/a%20b%2Bc/things/%C3%BC%3F%23%25",
                Reply.of(200, "{\"id\":\"/ü?#%\"}"));

        assertThat(client.find(ResourceId.of("/subscriptions/s/resourceGroups/a b+c/things/ü?#%"), "v"))
                .isPresent();
    }

    @Test
    void lists_are_followed_page_by_page_also_over_empty_pages() {
        arm.on(
                        "GET /list",
                        Reply.of(
                                200,
                                "{\"value\":[{\"id\":\"/t/1\",\"n\":1}],\"nextLink\":\"{arm}/list/2?api-Version=v&$skiptoken=a%2Fb%20c&t=1\"}"))
                .on("GET /list/2", Reply.of(200, "{\"value\":[],\"nextLink\":\"{arm}/list/3\"}"))
                .on(
                        "GET /list/3",
                        Reply.of(
                                200,
                                "{\"value\":[{\"id\":\"/t/2\",\"n\":2},{\"id\":\"/t/3\",\"n\":3}],\"nextLink\":null}"));

        assertThat(client.list("/list", "v", Map.of("$filter", "resourceType eq 'a/b'")))
                .extracting(each -> each.path("n").asInt())
                .containsExactly(1, 2, 3);
        assertThat(arm.requests())
                .extracting(ScriptedArm.Received::uri)
                .containsExactly(
                        "/list?$filter=resourceType%20eq%20%27a%2Fb%27&api-version=v",
                        "/list/2?api-Version=v&$skiptoken=a%2Fb%20c&t=1", "/list/3");
    }

    @Test
    void a_next_page_on_another_host_never_gets_the_token() {
        try (var foreign = new ScriptedArm()) {
            arm.on("GET /list", Reply.of(200, "{\"value\":[],\"nextLink\":\"%s/list\"}".formatted(foreign.url())));

            assertThatExceptionOfType(UnexpectedAnswerException.class)
                    .isThrownBy(() -> client.list("/list", "v", Map.of()));
            assertThat(foreign.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:%d/list", "https://localhost:%d/list", "https://127.0.0.1:1/list"})
    void another_scheme_name_or_port_is_another_host(String link) {
        var port = arm.url().replaceFirst(".*:", "");
        arm.on("GET /list", Reply.of(200, "{\"value\":[],\"nextLink\":\"%s\"}".formatted(link.replace("%d", port))));

        assertThatExceptionOfType(UnexpectedAnswerException.class)
                .isThrownBy(() -> client.list("/list", "v", Map.of()))
                .withMessageContaining("next page");
        assertThat(arm.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1:1@127.0.0.1:%d/list/2",
                "https://127.0.0.1:%d@localhost:1/list/2",
                "https://user:word@127.0.0.1:%d/list/2",
                "https://127.0.0.1:99999999/list/2",
                "https://127.0.0.1:port/list/2",
                "https://127.0.0.1:%d\\\\@localhost/list/2",
                "https://127.0.0.1:%d localhost/list/2",
                "https:///list/2",
                "https://",
                "https",
                "/list/2",
                "list/2",
                "?page=2",
                "file:///list/2",
                "%%",
                "\\u0000"
            })
    void the_address_of_a_next_page_that_is_none_is_told_and_not_asked(String link) {
        var port = arm.url().replaceFirst(".*:", "");
        arm.on("GET /list", Reply.of(200, "{\"value\":[],\"nextLink\":\"%s\"}".formatted(link.replace("%d", port))));

        assertThatExceptionOfType(UnexpectedAnswerException.class)
                .isThrownBy(() -> client.list("/list", "v", Map.of()))
                .withMessageContainingAll("GET /list", "next page");
        assertThat(arm.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "?skip=a b|c{d}, ?skip=a%20b%7Cc%7Bd%7D",
        "?skip=a%zz%2F%, ?skip=a%25zz%2F%25",
        "?skip=\\\"a[0]\\\", ?skip=%22a%5B0%5D%22",
        "?skip=ü^`<>\\\\\\u0001\\ud83d\\ude00, ?skip=%C3%BC%5E%60%3C%3E%5C%01%F0%9F%98%80",
        "?skip=a#b#c, ?skip=a",
        "/a b[c], /a%20b%5Bc%5D",
    })
    void characters_that_no_address_may_hold_are_encoded_in_that_of_the_next_page(String given, String asked) {
        arm.on("GET /list", Reply.of(200, "{\"value\":[],\"nextLink\":\"{arm}/next%s\"}".formatted(given)))
                .on("GET /next" + asked.replaceFirst("\\?.*", ""), Reply.of(200, "{\"value\":[{\"id\":\"/t/1\"}]}"));

        assertThat(client.list("/list", "v", Map.of())).hasSize(1);
        assertThat(arm.requests().getLast().uri()).isEqualTo("/next" + asked);
    }

    @Test
    void pages_that_lead_in_a_circle_are_noticed() {
        arm.on("GET /list", Reply.of(200, "{\"value\":[],\"nextLink\":\"{arm}/list?page=2\"}"));

        assertThatExceptionOfType(UnexpectedAnswerException.class)
                .isThrownBy(() -> client.list("/list", "v", Map.of()));
    }

    @Test
    void a_body_holds_its_secrets_on_the_wire_and_nowhere_else() {
        arm.on("PUT " + PATH, Reply.of(200, "{\"id\":\"/t\"}"));
        var secrets = new SecretStore();
        secrets.put("connectionString", () -> Secret.of("s3cr3t\"quoted\""));
        var fields = Value.Fields.builder()
                .put("a", "text")
                .put("flag", true)
                .put("number", new Value.Whole(7))
                .put("secret", new Value.SecretRef("connectionString"))
                .put("items", Value.Items.ofTexts(List.of("x")))
                .build();
        var body = RequestBody.of(fields, secrets);

        client.put(ID, "v", body);

        assertThat(arm.requests()).singleElement().satisfies(request -> {
            assertThat(request.body())
                    .isEqualTo(
                            "{\"a\":\"text\",\"flag\":true,\"number\":7,\"secret\":\"s3cr3t\\\"quoted\\\"\",\"items\":[\"x\"]}");
            assertThat(request.header("Content-Type")).isEqualTo("application/json");
        });
        assertThat(body.toString() + body.write() + JsonBodies.withoutSecrets(fields))
                .doesNotContain("s3cr3t");
    }

    @Test
    void secrets_are_not_read_before_they_are_sent() {
        var secrets = new SecretStore();
        secrets.put("key", () -> {
            throw new IllegalStateException("read too early");
        });

        assertThat(RequestBody.of(
                        Value.Fields.builder()
                                .put("k", new Value.SecretRef("key"))
                                .build(),
                        secrets))
                .isNotNull();
    }

    @Test
    void an_error_that_quotes_a_secret_is_shown_without_it() {
        arm.on(
                "PUT " + PATH,
                Reply.of(400, "{\"error\":{\"code\":\"Bad\",\"message\":\"cannot read 'c4n\\\"ary'.\"}}"));
        var secrets = new SecretStore();
        secrets.put("s", () -> Secret.of("c4n\"ary"));
        var body = RequestBody.of(
                Value.Fields.builder().put("s", new Value.SecretRef("s")).build(), secrets);

        assertThatExceptionOfType(ArmException.class)
                .isThrownBy(() -> client.put(ID, "v", body))
                .withMessage("(Bad) cannot read '(secret)'.")
                .withNoCause();
    }

    @Test
    void an_action_without_a_body_sends_none() {
        arm.on("POST " + PATH + "/deactivate", Reply.of(200, ""));

        var operation = client.invoke(ID, "deactivate", "v", Optional.empty());

        assertThat(operation.await(WaitListener.UNHEARD).isMissingNode()).isTrue();
        assertThat(arm.requests()).singleElement().satisfies(request -> {
            assertThat(request.header("Content-Length")).isEqualTo("0");
            assertThat(request.header("Content-Type")).isEmpty();
        });
    }

    @Test
    void a_challenge_for_claims_is_met_once() {
        var challenge = "Bearer realm=\"\", authorization_uri=\"https://login/common\", client_id=\"x\","
                + " error=\"insufficient_claims\", claims=\"eyJjIjoxfQ==\"";
        arm.on("GET " + PATH, Reply.of(401, "", "WWW-Authenticate", challenge), Reply.of(200, "{\"id\":\"/t\"}"));

        client.get(ID, "v");

        assertThat(arm.requests())
                .extracting(request -> request.header("Authorization"))
                .containsExactly("Bearer token", "Bearer token+{\"c\":1}");
    }

    @Test
    void a_token_that_has_expired_is_replaced() {
        var answer = Reply.of(
                401,
                "{\"error\":{\"code\":\"ExpiredAuthenticationToken\",\"message\":\"m\"}}",
                "WWW-Authenticate",
                "Bearer authorization_uri=\"https://login.windows.net/t\", error=\"invalid_token\"");
        arm.on("GET " + PATH, answer, Reply.of(200, "{\"id\":\"/t\"}"));

        arm.client(ArmOptions.DEFAULT, ScriptedArm.FAST, java.time.InstantSource.system(), "old", "new")
                .get(ID, "v");

        assertThat(arm.requests())
                .extracting(request -> request.header("Authorization"))
                .containsExactly("Bearer old", "Bearer new");
    }

    @Test
    void a_refused_token_that_has_no_successor_is_an_error() {
        arm.on("GET " + PATH, Reply.of(401, "{\"error\":{\"code\":\"InvalidAuthenticationToken\",\"message\":\"m\"}}"));

        assertThatExceptionOfType(ArmException.class)
                .isThrownBy(() -> client.get(ID, "v"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("InvalidAuthenticationToken"));
        assertThat(arm.asked()).hasSize(1);
    }

    private static JsonNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    @Test
    void another_resource_than_was_asked_for_is_no_answer() {
        var other = Reply.of(200, "{\"id\":\"%s-other\",\"properties\":{}}".formatted(PATH));
        arm.on("GET " + PATH, other).on("PUT " + PATH, other).on("PATCH " + PATH, other);
        var body = RequestBody.of(Value.Fields.EMPTY, new SecretStore());

        for (var call : List.<ThrowingCallable>of(
                () -> client.get(ID, "v"), () -> client.put(ID, "v", body), () -> client.patch(ID, "v", body))) {
            assertThatExceptionOfType(UnexpectedAnswerException.class)
                    .isThrownBy(call)
                    .withMessageContaining("the answer is about another resource, '%s-other'", PATH);
        }
    }
}
