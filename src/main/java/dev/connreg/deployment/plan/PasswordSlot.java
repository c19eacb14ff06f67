package dev.connreg.deployment.plan;

import dev.connreg.resource.Token;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of a token's two passwords a new one replaces. */
public final class PasswordSlot {

    public static final String FIRST = "password1";

    private static final List<String> ALL = List.of(FIRST, "password2");

    private PasswordSlot() {}

    /** The one whose replacement nobody can notice: absent, or expired. */
    public static Optional<String> unused(Token token, Instant now) {
        var passwords = token.passwords();
        return ALL.stream()
                .filter(slot -> passwords.stream()
                        .allMatch(password -> !password.slot().equals(slot) || password.isExpired(now)))
                .min(Comparator.comparing(slot ->
                        passwords.stream().anyMatch(password -> password.slot().equals(slot))));
    }

    /** Unused, or else the older. */
    public static String spare(Token token, Instant now) {
        return unused(token, now)
                .orElseGet(() -> token.passwords().stream()
                        .min(Comparator.comparing(Token.Password::created))
                        .map(Token.Password::slot)
                        .orElse(FIRST));
    }
}
