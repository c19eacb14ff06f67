package dev.connreg.sandbox.registry;

import dev.connreg.sandbox.store.Timestamps;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

final class Timestamp {

    private Timestamp() {}

    static String normal(String sent) {
        try {
            return Timestamps.offset(OffsetDateTime.parse(sent).toInstant());
        } catch (DateTimeParseException e) {
            throw RegistryService.refused(400, "InvalidExpiry", "The expiry '%s' is not a time.".formatted(sent));
        }
    }
}
