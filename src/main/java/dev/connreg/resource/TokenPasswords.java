package dev.connreg.resource;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.credential.Secret;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Items;
import dev.connreg.problem.Failure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What {@code generateCredentials} is sent and answers. */
public final class TokenPasswords {

    /** The action of a registry that makes passwords of its tokens. */
    public static final String GENERATE = "generateCredentials";

    public static final List<String> SLOTS = List.of("password1", "password2");

    private TokenPasswords() {}

    public static String other(String slot) {
        return slot.equals(SLOTS.getFirst()) ? SLOTS.getLast() : SLOTS.getFirst();
    }

    /** Without a slot both passwords are made; without an expiry they do not end. */
    public static Fields request(ResourceId token, Optional<String> slot, Optional<String> expiry) {
        return Fields.builder()
                .put("tokenId", token.toString())
                .put("expiry", expiry)
                .put("name", slot)
                .build();
    }

    /** Patches a token so that it has that password only. */
    public static Fields only(String slot) {
        var passwords = new Items(List.of(Fields.builder().put("name", slot).build()));
        var credentials = Fields.builder().put("passwords", passwords).build();
        return Fields.builder().put("credentials", credentials).inProperties();
    }

    /** The service may answer with both passwords, the other one without its value. */
    public static Secret made(JsonNode answer, String slot) {
        return password(answer, slot)
                .map(password -> password.path("value").asText(""))
                .filter(value -> !value.isEmpty())
                .map(Secret::of)
                .orElseThrow(() -> new Failure("Azure made no %s: its answer has none of that name.".formatted(slot)));
    }

    public static Optional<Instant> created(JsonNode answer, String slot) {
        return password(answer, slot).flatMap(password -> Token.time(password.path("creationTime")));
    }

    private static Optional<JsonNode> password(JsonNode answer, String slot) {
        return answer.path("passwords")
                .valueStream()
                .filter(password -> password.path("name").asText().equals(slot))
                .findFirst();
    }
}
