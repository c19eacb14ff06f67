package dev.connreg.arm.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.json.JsonTree;
import java.io.IOException;
import java.util.Optional;

/** JSON as ARM sent it, which may be none. */
public final class ArmJson {

    private ArmJson() {}

    /** The missing node if there is no body; empty if it is not JSON. */
    public static Optional<JsonNode> read(byte[] body) {
        try {
            return Optional.of(JsonTree.read(body));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** As {@link #read(byte[])}. */
    public static Optional<JsonNode> read(String text) {
        try {
            return Optional.of(JsonTree.read(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
