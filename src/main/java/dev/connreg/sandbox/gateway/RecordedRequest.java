package dev.connreg.sandbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it is remembered, without anything secret.
 *
 * @param headers the headers but for authorization, by name in lower case
 * @param body the JSON that was sent, if any, with {@code ***} where values are secret
 * @param status the status of the answer, 0 for a connection that was cut
 */
public record RecordedRequest(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        Optional<JsonNode> body,
        int status) {

    public RecordedRequest {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /** The verb and the path, for comparing sequences. */
    public String line() {
        return method + " " + path;
    }
}
