package dev.connreg.arm.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connreg.arm.Arm;
import dev.connreg.arm.ArmOptions;
import dev.connreg.arm.RequestBody;
import dev.connreg.arm.ScriptedArm;
import dev.connreg.arm.ScriptedArm.Reply;
import dev.connreg.arm.answer.PolicyTokenException;
import dev.connreg.credential.Secret;
import dev.connreg.credential.SecretStore;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.Value;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PolicyTokenPolicyTest {

    private static final String ACQUIRE = "POST /subscriptions/s/providers/Microsoft.Authorization/acquirePolicyToken";
    private static final ResourceId ID = ResourceId.of("/things/t");

    private final ScriptedArm arm = new ScriptedArm();

    @AfterEach
    void close() {
        arm.close();
    }

    private Arm client(Optional<String> changeReference) {
        return arm.client(ArmOptions.DEFAULT.withPolicyToken(new PolicyTokenRequest(changeReference)));
    }

    private static RequestBody body() {
        var secrets = new SecretStore();
        secrets.put("s", () -> Secret.of("c4nary-value"));
        var settings =
                Value.Fields.builder().put("key", new Value.SecretRef("s")).build();
        return RequestBody.of(
                Value.Fields.builder()
                        .put("configurationProtectedSettings", settings)
                        .build(),
                secrets);
    }

    @Test
    void a_write_is_preceded_by_asking_for_a_token_and_sends_it() {
        arm.on(ACQUIRE, Reply.of(200, "{\"token\":\"p-1\"}"))
                .on("PUT /things/t", Reply.of(200, "{\"id\":\"/things/t\"}"));

        client(Optional.of("change-7")).put(ID, "v", body());

        assertThat(arm.asked()).containsExactly(ACQUIRE, "PUT /things/t");
        var ask = arm.requests().getFirst();
        assertThat(ask.uri()).endsWith("?api-version=2025-11-01");
        assertThat(ask.header("x-ms-force-sync")).isEqualTo("true");
        assertThat(ask.header("Authorization")).isEqualTo("Bearer token");
        assertThat(ask.body())
                .isEqualTo(
                        "{\"operation\":{\"uri\":\"%s/things/t?api-version=v\",\"httpMethod\":\"PUT\",\"content\":"
                                        .formatted(arm.url())
                                + "{\"configurationProtectedSettings\":{\"key\":\"(secret)\"}}},\"changeReference\":\"change-7\"}");
        var write = arm.requests().getLast();
        assertThat(write.header("x-ms-policy-external-evaluations")).isEqualTo("p-1");
        assertThat(write.body()).contains("c4nary-value");
    }

    @Test
    void a_write_without_a_body_has_no_content() {
        arm.on(ACQUIRE, Reply.of(200, "{\"token\":\"p-1\"}")).on("DELETE /things/t", Reply.of(204, ""));

        client(Optional.empty()).delete(ID, "v", Map.of());

        assertThat(arm.requests().getFirst().body())
                .contains("\"httpMethod\":\"DELETE\",\"content\":null}")
                .endsWith("\"changeReference\":null}");
    }

    @Test
    void reading_asks_for_none() {
        arm.on("GET /things/t", Reply.of(200, "{\"id\":\"/things/t\"}"));

        client(Optional.empty()).get(ID, "v");

        assertThat(arm.asked()).containsExactly("GET /things/t");
    }

    @Test
    void retries_of_one_write_share_its_token() {
        arm.on(ACQUIRE, Reply.of(200, "{\"token\":\"p-1\"}"))
                .on("PUT /things/t", Reply.of(503, ""), Reply.of(200, "{\"id\":\"/things/t\"}"));

        client(Optional.empty()).put(ID, "v", body());

        assertThat(arm.asked()).containsExactly(ACQUIRE, "PUT /things/t", "PUT /things/t");
        assertThat(arm.requests().getLast().header("x-ms-policy-external-evaluations"))
                .isEqualTo("p-1");
    }

    @Test
    void nothing_is_written_if_the_token_is_refused() {
        arm.on(ACQUIRE, Reply.of(403, "{\"error\":{\"code\":\"Denied\"}}"));

        assertThatExceptionOfType(PolicyTokenException.class)
                .isThrownBy(() -> client(Optional.empty()).put(ID, "v", body()))
                .withMessage("Failed to acquire policy token, exception: Forbidden({\"error\":{\"code\":\"Denied\"}})");
        assertThat(arm.asked()).containsExactly(ACQUIRE);
    }

    @Test
    void nothing_is_written_if_there_is_no_token_in_the_answer() {
        arm.on(ACQUIRE, Reply.of(200, "{\"result\":\"Accepted\"}"));

        assertThatExceptionOfType(PolicyTokenException.class)
                .isThrownBy(() -> client(Optional.empty()).put(ID, "v", body()))
                .withMessage(
                        "Failed to acquire policy token, exception: No token returned. Response:b'{\"result\":\"Accepted\"}'");
        assertThat(arm.asked()).containsExactly(ACQUIRE);
    }
}
