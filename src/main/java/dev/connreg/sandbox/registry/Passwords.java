package dev.connreg.sandbox.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.store.Resource;
import dev.connreg.sandbox.wire.Json;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The two passwords of a token: shown once when they are made, known by name and time after. */
final class Passwords {

    static final List<String> SLOTS = List.of("password1", "password2");

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** Makes a new one, which ends the one that was in the slot; gives what the client sees this once. */
    static ObjectNode generate(Resource token, String slot, String creationTime, Optional<String> expiry) {
        var known = Json.object().put("creationTime", creationTime);
        expiry.ifPresent(e -> known.put("expiry", Timestamp.normal(e)));
        known.put("name", slot);
        // 52 characters of which the 43rd to 46th are "+ACR", as the service makes them since 2023.
        var value = random(42) + "+ACR" + random(6);
        token.writeOnly().put(slot, value);
        keep(token, slot, Optional.of(known));
        return known.deepCopy().put("value", value);
    }

    /** What anyone may see of them. */
    static List<ObjectNode> known(Resource token) {
        return list(token)
                .valueStream()
                .map(known -> (ObjectNode) known.deepCopy())
                .toList();
    }

    /** Forgets all but the passwords that a PUT of the token names. */
    static void retain(Resource token, JsonNode sent) {
        var names = sent.path("passwords").findValuesAsText("name");
        SLOTS.stream().filter(slot -> !names.contains(slot)).forEach(slot -> {
            token.writeOnly().remove(slot);
            keep(token, slot, Optional.empty());
        });
    }

    /** Whether the value is one of the token's passwords, and still good. */
    static boolean accepts(Resource token, String value, Instant now) {
        return list(token)
                .valueStream()
                .filter(p -> value.equals(token.writeOnly().get(p.path("name").asText())))
                .anyMatch(p -> Json.text(p, "expiry")
                        .map(e -> OffsetDateTime.parse(e).toInstant().isAfter(now))
                        .orElse(true));
    }

    private static ArrayNode list(Resource token) {
        var credentials = Json.member(token.properties(), "credentials");
        return credentials.get("passwords") instanceof ArrayNode list ? list : credentials.putArray("passwords");
    }

    private static void keep(Resource token, String slot, Optional<ObjectNode> known) {
        var kept = list(token)
                .valueStream()
                .filter(p -> !p.path("name").asText().equals(slot))
                .toList();
        var list = list(token).removeAll();
        kept.forEach(list::add);
        known.ifPresent(list::add);
    }

    private static String random(int length) {
        var text = new StringBuilder();
        for (var i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
