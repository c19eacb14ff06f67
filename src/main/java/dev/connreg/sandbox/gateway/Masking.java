package dev.connreg.sandbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.connreg.sandbox.wire.ArmFailure;
import dev.connreg.sandbox.wire.Json;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

final class Masking {

    private static final TextNode MASK = TextNode.valueOf("***");
    private static final Set<String> SECRET =
            Set.of("connectionString", "client_secret", "client_assertion", "password", "value", "access_token");
    private static final Pattern TELLTALE =
            Pattern.compile("SyncTokenPassword|PRIVATE KEY|configurationProtectedSettings", Pattern.CASE_INSENSITIVE);

    private Masking() {}

    /** A body to remember: a JSON object without its secrets; all else is not remembered. */
    static Optional<JsonNode> body(String text) {
        if (!text.startsWith("{")) {
            return Optional.empty();
        }
        try {
            var body = Json.read(text);
            mask(body);
            return Optional.of(body);
        } catch (ArmFailure e) {
            return Optional.empty();
        }
    }

    private static void mask(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (var entry : object.properties()) {
                if (entry.getKey().equals("configurationProtectedSettings")
                        && entry.getValue() instanceof ObjectNode all) {
                    all.properties().forEach(secret -> secret.setValue(MASK));
                } else if (isSecret(entry.getKey(), entry.getValue())) {
                    entry.setValue(MASK);
                } else {
                    mask(entry.getValue());
                }
            }
        } else if (node instanceof ArrayNode list) {
            for (var i = 0; i < list.size(); i++) {
                if (isSecret("", list.get(i))) {
                    list.set(i, MASK);
                } else {
                    mask(list.get(i));
                }
            }
        }
    }

    private static boolean isSecret(String name, JsonNode value) {
        return value.isTextual()
                && (SECRET.contains(name) || TELLTALE.matcher(value.asText()).find());
    }
}
