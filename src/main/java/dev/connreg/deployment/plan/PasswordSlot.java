package dev.connreg.deployment.plan;

import dev.connreg.resource.Extension;
import dev.connreg.resource.Token;
import dev.connreg.resource.TokenPasswords;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** Which of a token's two passwords a new one replaces. */
public final class PasswordSlot {

    public static final String FIRST = TokenPasswords.SLOTS.getFirst();

    /** A password is sent right after it was made; what is older is not of that change. */
    private static final Duration MADE_BEFORE_SENT = Duration.ofMinutes(10);

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

    /** Unused, or else the one that the site has not got from the extension, as it has the other, or else the older. */
    static String spare(Token token, Instant now, Extension extension) {
        return unused(token, now)
                .or(() -> extension.lastModified().flatMap(changed -> untaken(token, changed, extension.hasFailed())))
                .orElseGet(() -> spare(token, now));
    }

    /** Never sent; or sent with a change that failed, which the cluster takes back (Helm's --atomic). */
    private static Optional<String> untaken(Token token, Instant changed, boolean hasFailed) {
        var since = hasFailed ? changed.minus(MADE_BEFORE_SENT) : changed;
        var later = token.passwords().stream()
                .filter(password -> password.created().isAfter(since))
                .toList();
        return later.stream()
                .filter(_ -> hasFailed || later.size() == 1)
                .max(Comparator.comparing(Token.Password::created))
                .map(Token.Password::slot);
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
