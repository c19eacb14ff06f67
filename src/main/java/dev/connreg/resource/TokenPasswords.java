package dev.connreg.resource;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.credential.Secret;
import dev.connreg.problem.Failure;

/** What {@code generateCredentials} answers. */
public final class TokenPasswords {

    private TokenPasswords() {}

    /**
     * The password that was asked for. Services have answered with both passwords, the other one without its value.
     *
     * @param slot {@code password1} or {@code password2}
     * @throws Failure if there is none of that name, or without a value
     */
    public static Secret made(JsonNode answer, String slot) {
        return answer.path("passwords")
                .valueStream()
                .filter(password -> password.path("name").asText().equals(slot))
                .map(password -> password.path("value").asText(""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(Secret::of)
                .orElseThrow(() -> new Failure("Azure made no %s: its answer has none of that name.".formatted(slot)));
    }
}
