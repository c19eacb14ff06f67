package dev.connreg.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.connreg.json.JsonTree;
import java.util.Optional;
import java.util.stream.Stream;

/** What an API server answers. */
public sealed interface Answer {

    record Found(String text) implements Answer {

        /** The missing node if it is not JSON, as a log is not. */
        public JsonNode json() {
            try {
                return JsonTree.read(text);
            } catch (JsonProcessingException _) {
                return MissingNode.getInstance();
            }
        }
    }

    /** There is no such object, or the server has no such type. */
    record Missing() implements Answer {}

    /** The server answered that it will not: forbidden, or invalid. Without a secret. */
    record Refused(String message) implements Answer {}

    /** Nothing was answered: no kubeconfig, no sign-in, no connection. Without a secret. */
    record Unanswered(String reason) implements Answer {}

    /** Why it was not answered; empty if it was, also with that there is no such object. */
    default Optional<String> otherwise() {
        return switch (this) {
            case Refused(var message) -> Optional.of(message);
            case Unanswered(var reason) -> Optional.of(reason);
            case Found _, Missing _ -> Optional.empty();
        };
    }

    /** The items of a list; none of anything else. */
    default Stream<JsonNode> items() {
        return this instanceof Found found ? found.json().path("items").valueStream() : Stream.empty();
    }
}
