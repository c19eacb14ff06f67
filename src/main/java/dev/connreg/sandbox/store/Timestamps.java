package dev.connreg.sandbox.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.wire.Json;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Times as the services write them: UTC, up to seven digits of a second with the zeros at the end left out, and
 * either {@code +00:00} (children of a registry, extensions) or {@code Z} (all else) behind them.
 */
public final class Timestamps {

    private static final String AUTHOR = "sandbox@example.com";
    private static final DateTimeFormatter TICKS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSS").withZone(ZoneOffset.UTC);

    private final Clock clock;

    public Timestamps(Clock clock) {
        this.clock = clock;
    }

    /** The instant it is. */
    public Instant now() {
        return clock.instant();
    }

    /** Now, with {@code +00:00}. */
    public String offset() {
        return text(now()) + "+00:00";
    }

    /** Now, with {@code Z}. */
    public String zulu() {
        return text(now()) + "Z";
    }

    /** An instant with {@code +00:00}. */
    public static String offset(Instant instant) {
        return text(instant) + "+00:00";
    }

    /** Who made a resource, and when: all of it now. */
    public ObjectNode systemData(String now) {
        return Json.object()
                .put("createdBy", AUTHOR)
                .put("createdByType", "Application")
                .put("createdAt", now)
                .put("lastModifiedBy", AUTHOR)
                .put("lastModifiedByType", "Application")
                .put("lastModifiedAt", now);
    }

    private static String text(Instant instant) {
        return TICKS.format(instant).replaceAll("\\.?0+$", "");
    }
}
