package dev.connreg.arm;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpRequest;
import com.azure.core.util.BinaryData;
import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.answer.Redaction;
import dev.connreg.credential.Secret;
import dev.connreg.credential.SecretStore;
import dev.connreg.graph.Value;
import dev.connreg.json.JsonTree;
import java.util.ArrayList;
import java.util.List;

/** Its secrets are revealed only when it is written to the wire. */
public final class RequestBody {

    private final Writer writer;

    private RequestBody(Writer writer) {
        this.writer = writer;
    }

    /** The fields are resolved, except for references to secrets. */
    public static RequestBody of(Value.Fields fields, SecretStore secrets) {
        return new RequestBody(() -> {
            var revealed = new ArrayList<Secret>();
            var json = JsonBodies.withSecrets(fields, name -> {
                var secret = secrets.get(name);
                revealed.add(secret);
                return secret;
            });
            return new Written(BinaryData.fromBytes(JsonTree.write(json)), new Redaction(revealed));
        });
    }

    public static RequestBody of(JsonNode json) {
        return new RequestBody(() -> new Written(BinaryData.fromBytes(JsonTree.write(json)), new Redaction(List.of())));
    }

    Written write() {
        return writer.write();
    }

    /** Shows nothing of its content. */
    @Override
    public String toString() {
        return "(body of a request)";
    }

    @FunctionalInterface
    private interface Writer {
        Written write();
    }

    /** A body as it is sent, and what must not be shown of it. */
    record Written(BinaryData data, Redaction redaction) {

        /** Makes it the body of a request; returns what must not be shown of that. */
        Redaction on(HttpRequest request) {
            request.setBody(data).setHeader(HttpHeaderName.CONTENT_TYPE, "application/json");
            return redaction;
        }

        @Override
        public String toString() {
            return "(body of a request)";
        }
    }
}
