package dev.connreg.arm;

import com.azure.core.util.BinaryData;
import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.credential.SecretStore;
import dev.connreg.graph.Value.Fields;
import java.util.function.Supplier;

/** The body of a request. Secrets are revealed only while its bytes are written. */
public final class RequestBody {

    private final Supplier<JsonNode> json;

    private RequestBody(Supplier<JsonNode> json) {
        this.json = json;
    }

    /**
     * A body of the graph.
     *
     * @param fields resolved: plain data and references to secrets
     * @param secrets the values behind those references
     */
    public static RequestBody of(Fields fields, SecretStore secrets) {
        return new RequestBody(() -> JsonBodies.withSecrets(fields, secrets));
    }

    /** A body without secrets. */
    public static RequestBody of(JsonNode json) {
        return new RequestBody(() -> json);
    }

    BinaryData data() {
        return BinaryData.fromBytes(Json.bytes(json.get()));
    }

    @Override
    public String toString() {
        return "(request body)";
    }
}
