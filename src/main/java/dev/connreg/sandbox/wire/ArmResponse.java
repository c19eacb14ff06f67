package dev.connreg.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One answer.
 *
 * @param status the status code, or 0 for a connection that is cut without an answer
 * @param headers by name as it is sent
 * @param body the text of the body, empty when there is none
 */
public record ArmResponse(int status, Map<String, String> headers, String body) {

    private static final String JSON = "application/json; charset=utf-8";

    public ArmResponse {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** An answer with a JSON body. */
    public static ArmResponse json(int status, JsonNode body) {
        return text(status, JSON, Json.write(body));
    }

    /** An answer with any body. */
    public static ArmResponse text(int status, String contentType, String body) {
        return new ArmResponse(status, body.isEmpty() ? Map.of() : Map.of("Content-Type", contentType), body);
    }

    /** An answer without a body. */
    public static ArmResponse empty(int status) {
        return new ArmResponse(status, Map.of(), "");
    }

    /** The same with one more header. */
    public ArmResponse with(String name, String value) {
        return with(Map.of(name, value));
    }

    /** The same with more headers. */
    public ArmResponse with(Map<String, String> more) {
        var all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new ArmResponse(status, all, body);
    }
}
