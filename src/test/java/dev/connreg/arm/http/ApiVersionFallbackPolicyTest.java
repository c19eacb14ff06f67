package dev.connreg.arm.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connreg.arm.Arm;
import dev.connreg.arm.ArmOptions;
import dev.connreg.arm.RequestBody;
import dev.connreg.arm.ScriptedArm;
import dev.connreg.arm.ScriptedArm.Reply;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.credential.SecretStore;
import dev.connreg.graph.FieldsBuilder;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.Value.Fields;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiVersionFallbackPolicyTest {

    private static final ResourceId ID = ResourceId.of("/things/t");
    private static final Reply UNKNOWN =
            Reply.of(400, "{\"error\":{\"code\":\"NoRegisteredProviderFound\",\"message\":\"No such version.\"}}");

    private final ScriptedArm arm = new ScriptedArm();
    private final List<String> notices = new ArrayList<>();
    private final Arm client =
            arm.client(ArmOptions.DEFAULT.withFallback(new ApiVersionFallback("new-preview", "old", notices::add)));

    @AfterEach
    void close() {
        arm.close();
    }

    private List<String> asked() {
        return arm.requests().stream().map(ScriptedArm.Received::toString).toList();
    }

    @Test
    void the_stable_version_is_asked_for_once_the_preview_is_refused_and_from_then_on() {
        arm.on("GET /things/t", UNKNOWN, Reply.of(200, "{\"id\":\"/things/t\"}"));

        client.get(ID, "new-preview");
        client.get(ID, "new-preview");

        assertThat(asked())
                .containsExactly(
                        "GET /things/t?api-version=new-preview",
                        "GET /things/t?api-version=old",
                        "GET /things/t?api-version=old");
        assertThat(notices)
                .containsExactly(
                        "This cloud does not know the API version new-preview; asking with old. What is newer is not shown.");
    }

    @Test
    void other_errors_and_other_versions_stand() {
        arm.on("GET /things/t", Reply.of(403, "{\"error\":{\"code\":\"AuthorizationFailed\",\"message\":\"No.\"}}"));
        assertThatExceptionOfType(ArmException.class).isThrownBy(() -> client.get(ID, "new-preview"));
        arm.on("GET /things/t", UNKNOWN);
        assertThatExceptionOfType(ArmException.class).isThrownBy(() -> client.get(ID, "another"));

        assertThat(asked())
                .containsExactly("GET /things/t?api-version=new-preview", "GET /things/t?api-version=another");
        assertThat(notices).isEmpty();
    }

    @Test
    void what_the_stable_version_takes_for_granted_is_left_out() {
        arm.on("PUT /things/t", UNKNOWN, Reply.of(200, "{\"id\":\"/things/t\"}"));

        client.put(ID, "new-preview", body(Fields.builder().put("properties", parent())));

        assertThat(arm.requests().getLast().body())
                .isEqualTo("{\"properties\":{\"parent\":{\"syncProperties\":{\"tokenId\":\"t\"}}}}");
    }

    @Test
    void a_managed_identity_is_not_dropped() {
        arm.on("PUT /things/t", UNKNOWN, Reply.of(200, "{\"id\":\"/things/t\"}"));
        var body = body(Fields.builder().put("identity", Fields.EMPTY));

        assertThatExceptionOfType(ArmException.class).isThrownBy(() -> client.put(ID, "new-preview", body));

        assertThat(asked()).containsExactly("PUT /things/t?api-version=new-preview");
    }

    private static Fields parent() {
        var sync = Fields.builder()
                .put("tokenId", "t")
                .put("authType", "SyncToken")
                .build();
        return Fields.builder()
                .put("parent", Fields.builder().put("syncProperties", sync).build())
                .build();
    }

    private static RequestBody body(FieldsBuilder fields) {
        return RequestBody.of(fields.build(), new SecretStore());
    }
}
