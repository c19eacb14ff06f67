package dev.connreg.arm;

import com.azure.core.util.BinaryData;
import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.answer.ArmJson;
import dev.connreg.arm.answer.Redaction;
import dev.connreg.credential.Secret;
import dev.connreg.credential.SecretStore;
import dev.connreg.graph.Value;
import java.util.ArrayList;
import java.util.List;

/** The body of a request. Secrets in it are revealed when it is written to the wire, and not before. */
public final class RequestBody {

    private final Writer writer;

    private RequestBody(Writer writer) {
        this.writer = writer;
    }

    /**
     * A body of a graph.
     *
     * @param fields resolved values: of references, only those to secrets may be left
     * @param secrets where the secrets' values come from
     */
    public static RequestBody of(Value.Fields fields, SecretStore secrets) {
        return new RequestBody(() -> {
            var revealed = new ArrayList<Secret>();
            var json = JsonBodies.withSecrets(fields, name -> {
                var secret = secrets.get(name);
                revealed.add(secret);
                return secret;
            });
            return new Written(BinaryData.fromBytes(ArmJson.write(json)), new Redaction(revealed));
        });
    }

    /** A body without secrets. */
    public static RequestBody of(JsonNode json) {
        return new RequestBody(() -> new Written(BinaryData.fromBytes(ArmJson.write(json)), new Redaction(List.of())));
    }

    Written write() {
        return writer.write();
    }

    /** Says nothing of what is in it. */
    @Override
    public String toString() {
        return "(body of a request)";
    }

    @FunctionalInterface
    private interface Writer {
        Written write();
    }

    /** A body as it is sent, and what must not be seen of it. */
    record Written(BinaryData data, Redaction redaction) {

        @Override
        public String toString() {
            return "(body of a request)";
        }
    }
}
