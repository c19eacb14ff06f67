package dev.connreg.sandbox.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.wire.Json;
import java.util.regex.Pattern;

/**
 * An operation that is to go wrong after it was accepted.
 *
 * @param resource a regular expression, found without case in the id of the resource
 * @param running the kind of operation: {@code Creating}, {@code Updating} or {@code Deleting}
 */
public record FailingOperation(String resource, String running, String code, String message, int times) {

    boolean concerns(String resourceId, String kind) {
        return kind.equals(running)
                && Pattern.compile(resource, Pattern.CASE_INSENSITIVE)
                        .matcher(resourceId)
                        .find();
    }

    ObjectNode error() {
        return Json.object().put("code", code).put("message", message);
    }
}
