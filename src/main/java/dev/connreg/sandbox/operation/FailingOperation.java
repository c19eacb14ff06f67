package dev.connreg.sandbox.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.wire.Json;
import java.util.regex.Pattern;

/**
 * An operation that is to go wrong after it was accepted.
 *
 * @param resource a regular expression, found without case in the id of the resource
 * @param running the kind of operation: {@code Creating}, {@code Updating} or {@code Deleting}, or {@code *}
 * @param skip how many of them go well before
 */
public record FailingOperation(String resource, String running, End end, int skip, int times) {

    /** How it goes wrong. */
    public sealed interface End {

        /** It ends with that error. */
        record Failed(String code, String message) implements End {}

        /** Somebody cancels it. */
        record Canceled() implements End {}

        /** It goes on until {@link Operations#endEndless}. */
        record Never() implements End {}
    }

    /** One that ends with an error, from the first on. */
    public FailingOperation(String resource, String running, String code, String message, int times) {
        this(resource, running, new End.Failed(code, message), 0, times);
    }

    /** The operation of any kind that begins after so many others. */
    public static FailingOperation after(int others, End end) {
        return new FailingOperation("", "*", end, others, 1);
    }

    boolean concerns(String resourceId, String kind) {
        return (running.equals("*") || kind.equals(running))
                && Pattern.compile(resource, Pattern.CASE_INSENSITIVE)
                        .matcher(resourceId)
                        .find();
    }

    static ObjectNode error(String code, String message) {
        return Json.object().put("code", code).put("message", message);
    }
}
