package dev.connreg.az.command;

import dev.connreg.problem.Failure;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

final class PasswordExpiry {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("uuuu-M-d'T'H:m:s'Z'", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT);

    private PasswordExpiry() {}

    /**
     * The end as ARM wants it, {@code 2030-12-31T12:59:59Z}; empty if there is none.
     *
     * @param expiration a time in UTC, as typed
     * @param days days from now; 0 means none, as in az
     * @throws Failure if both are given, or one cannot be
     */
    static Optional<String> of(Optional<String> expiration, Optional<Integer> days, Clock clock) {
        var end = expiration.filter(text -> !text.isEmpty()).map(PasswordExpiry::parse);
        var given = days.filter(number -> number != 0);
        if (end.isPresent() && given.isPresent()) {
            throw new Failure("usage error: --expiration and --expiration-in-days are mutually exclusive.");
        }
        if (given.orElse(1) < 0) {
            throw new Failure("Days must be positive.");
        }
        return end.or(() -> given.map(number -> LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .plusDays(number)))
                .map(SENT::format);
    }

    private static LocalDateTime parse(String typed) {
        try {
            return LocalDateTime.parse(typed, TYPED);
        } catch (DateTimeParseException _) {
            throw new Failure("Input '%s' is not valid datetime. Valid example: 2025-12-31T12:59:59Z".formatted(typed));
        }
    }
}
