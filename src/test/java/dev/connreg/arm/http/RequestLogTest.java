package dev.connreg.arm.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connreg.arm.Arm;
import dev.connreg.arm.ArmOptions;
import dev.connreg.arm.RequestBody;
import dev.connreg.arm.ScriptedArm;
import dev.connreg.arm.ScriptedArm.Reply;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.arm.answer.ArmJson;
import dev.connreg.arm.answer.Masking;
import dev.connreg.arm.answer.UnreachableException;
import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.credential.Secret;
import dev.connreg.credential.SecretStore;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.Value;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestLogTest {

    private static final String CANARY = "c4nary-in-the-coal-mine";
    private static final ResourceId ID = ResourceId.of("/things/t");

    private final ScriptedArm arm = new ScriptedArm();
    private final List<Exchange> seen = new ArrayList<>();
    private final List<String> silent = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        arm.close();
    }

    private Arm client(boolean bodies) {
        var log = new RequestLog() {
            @Override
            public void sent(Exchange exchange) {
                seen.add(exchange);
            }

            @Override
            public boolean wantsBodies() {
                return bodies;
            }

            @Override
            public void waits(String request, Duration since) {
                silent.add(request + " " + since.toMillis());
            }
        };
        return arm.client(ArmOptions.DEFAULT.withLog(log), ScriptedArm.FAST, InstantSource.system(), CANARY);
    }

    private static RequestBody extension() {
        var secrets = new SecretStore();
        secrets.put("connectionString", () -> Secret.of(CANARY));
        var settings = Value.Fields.builder().put("connectionString", new Value.SecretRef("connectionString"));
        var properties =
                Value.Fields.builder().put("version", "1.0").put("configurationProtectedSettings", settings.build());
        return RequestBody.of(
                Value.Fields.builder().put("properties", properties.build()).build(), secrets);
    }

    @Test
    void each_try_is_told_with_its_status_and_ids() {
        arm.on("GET /things/t", Reply.of(503, ""), Reply.of(200, "{\"id\":\"/things/t\"}", "x-ms-request-id", "r-2"));

        client(false).get(ID, "v");

        assertThat(seen).hasSize(2);
        assertThat(seen.getFirst().status()).hasValue(503);
        assertThat(seen.getLast()).satisfies(exchange -> {
            assertThat(exchange.method()).isEqualTo("GET");
            assertThat(exchange.url()).isEqualTo(arm.url() + "/things/t?api-version=v");
            assertThat(exchange.status()).hasValue(200);
            assertThat(exchange.requestId()).contains("r-2");
            assertThat(exchange.clientRequestId()).isPresent();
            assertThat(exchange.responseBody()).isEmpty();
        });
    }

    @Test
    void request_that_has_no_answer_for_long_is_told_of_again_and_again() {
        arm.on("GET /things/t", Reply.of(503, "", "Retry-After", "1"), Reply.of(200, "{\"id\":\"/things/t\"}"));

        client(false).get(ID, "v");

        assertThat(silent).startsWith("GET /things/t 300", "GET /things/t 600");
    }

    @Test
    void bodies_are_told_without_their_secrets_also_where_the_service_quotes_them() {
        arm.on(
                "PUT /things/t",
                Reply.of(400, "{\"error\":{\"code\":\"Bad\",\"message\":\"not '%s'\"}}".formatted(CANARY)));

        assertThatExceptionOfType(ArmException.class)
                .isThrownBy(() -> client(true).put(ID, "v", extension()));

        assertThat(seen).singleElement().satisfies(exchange -> {
            assertThat(exchange.requestBody())
                    .contains("{\"properties\":{\"version\":\"1.0\","
                            + "\"configurationProtectedSettings\":{\"connectionString\":\"(secret)\"}}}");
            assertThat(exchange.responseBody())
                    .contains("{\"error\":{\"code\":\"Bad\",\"message\":\"not '(secret)'\"}}");
        });
        assertThat(seen.toString()).doesNotContain(CANARY);
    }

    @Test
    void generated_passwords_are_not_told() {
        arm.on(
                "POST /things/t/generateCredentials",
                Reply.of(
                        200,
                        "{\"username\":\"u\",\"passwords\":[{\"name\":\"password1\",\"value\":\"%s\"}]}"
                                .formatted(CANARY)));

        client(true).invoke(ID, "generateCredentials", "v", Optional.empty());

        assertThat(seen)
                .singleElement()
                .satisfies(
                        exchange -> assertThat(exchange.responseBody())
                                .contains(
                                        "{\"username\":\"u\",\"passwords\":[{\"name\":\"password1\",\"value\":\"(secret)\"}]}"));
    }

    @Test
    void signatures_of_polling_addresses_are_not_told() {
        arm.on(
                        "PUT /things/t",
                        Reply.of(
                                201,
                                "{\"id\":\"/things/t\",\"properties\":{\"provisioningState\":\"Creating\"}}",
                                "Azure-AsyncOperation",
                                "{arm}/op?api-version=v&t=6&c=%1$s&s=%1$s&h=%1$s".formatted(CANARY)))
                .on("GET /op", Reply.of(200, "{\"status\":\"Succeeded\"}"))
                .on("GET /things/t", Reply.of(200, "{\"id\":\"/things/t\"}"));

        client(true).put(ID, "v", extension()).await(WaitListener.UNHEARD);

        assertThat(seen).extracting(Exchange::url).contains(arm.url() + "/op?api-version=v&t=6&c=...&s=...&h=...");
        assertThat(seen.toString()).doesNotContain(CANARY);
    }

    @Test
    void a_body_that_is_no_json_is_told_by_its_size() {
        arm.on("GET /things/t", Reply.of(502, "<html>%s</html>".formatted(CANARY)));

        assertThatExceptionOfType(ArmException.class)
                .isThrownBy(() -> client(true).get(ID, "v"));

        assertThat(seen)
                .hasSize(4)
                .allSatisfy(exchange -> assertThat(exchange.responseBody()).contains("(36 bytes that are no JSON)"));
    }

    @Test
    void a_request_without_an_answer_is_told_as_well() {
        var client = client(true);
        arm.close();

        assertThatExceptionOfType(UnreachableException.class)
                .isThrownBy(() -> client.get(ID, "v"))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(UnreachableException.Reason.REFUSED));

        assertThat(seen).hasSize(2).allSatisfy(exchange -> {
            assertThat(exchange.status()).isEmpty();
            assertThat(exchange.failure()).contains("REFUSED");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"access_token\":\"CANARY\",\"expires_in\":1}|{\"access_token\":\"(secret)\",\"expires_in\":1}",
                "{\"client_secret\":\"CANARY\"}|{\"client_secret\":\"(secret)\"}",
                "{\"ConfigurationProtectedSettings\":{\"a\":{\"b\":[\"CANARY\",1]}}}|{\"ConfigurationProtectedSettings\":{\"a\":{\"b\":[\"(secret)\",\"(secret)\"]}}}",
                "{\"configurationProtectedSettings\":{\"a\":\"\",\"b\":null}}|{\"configurationProtectedSettings\":{\"a\":\"\",\"b\":null}}",
                "[{\"x\":[{\"passwords\":[{\"value\":\"CANARY\"}]}]}]|[{\"x\":[{\"passwords\":[{\"value\":\"(secret)\"}]}]}]",
                "{\"properties\":{\"tokenId\":\"/t\",\"credentials\":{\"passwords\":[{\"name\":\"p\"}]}}}|{\"properties\":{\"tokenId\":\"/t\",\"credentials\":{\"passwords\":[{\"name\":\"p\"}]}}}"
            })
    void secrets_are_known_by_where_they_stand(String body, String masked) {
        assertThat(Masking.mask(ArmJson.read(body).orElseThrow())).hasToString(masked);
    }
}
