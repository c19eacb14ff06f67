package dev.connreg.deployment.plan;

import dev.connreg.resource.Token;
import dev.connreg.resource.TokenPasswords;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** Which of a token's two passwords a new one replaces. */
public final class PasswordSlot {

    public static final String FIRST = TokenPasswords.SLOTS.getFirst();

    private PasswordSlot() {}

    /** The one whose replacement nobody can notice: absent, or expired. */
    public static Optional<String> unused(Token token, Instant now) {
        var passwords = token.passwords();
        return TokenPasswords.SLOTS.stream()
                .filter(slot -> passwords.stream()
                        .allMatch(password -> !password.slot().equals(slot) || password.isExpired(now)))
                .min(Comparator.comparing(slot ->
                        passwords.stream().anyMatch(password -> password.slot().equals(slot))));
    }

    /** Unused, or else one that was made after that time, when the site got the other, or else the older. */
    public static String spare(Token token, Instant now, Optional<Instant> sent) {
        var unsent = token.passwords().stream()
                .filter(password -> sent.filter(password.created()::isAfter).isPresent())
                .map(Token.Password::slot)
                .toList();
        return unsent.size() == 1 ? unused(token, now).orElse(unsent.getFirst()) : spare(token, now);
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
