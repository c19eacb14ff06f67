package dev.connreg.sandbox.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** Managed identities of resources. */
public final class Identities {

    private Identities() {}

    /** As the service shows it: a small first letter in the type, and two ids inside each identity. */
    static ObjectNode shown(ObjectNode sent) {
        var type = sent.path("type").asText();
        var shown = Json.object()
                .put("type", type.isEmpty() ? type : type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1));
        var identities = shown.putObject("userAssignedIdentities");
        for (var id : sent.path("userAssignedIdentities").properties()) {
            identities
                    .putObject(id.getKey())
                    .put("principalId", id(id.getKey(), "principal"))
                    .put("clientId", clientId(id.getKey()));
        }
        return shown;
    }

    /** The client id of a user-assigned identity; the sandbox derives it from the resource id. */
    public static String clientId(String resourceId) {
        return id(resourceId, "client");
    }

    private static String id(String resourceId, String what) {
        var name = resourceId.toLowerCase(Locale.ROOT) + "#" + what;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
