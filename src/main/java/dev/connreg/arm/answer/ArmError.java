package dev.connreg.arm.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An error as ARM words it.
 *
 * @param code such as {@code ResourceNotFound}; empty where there was none
 * @param target what it is about, if said
 */
public record ArmError(
        String code, String message, Optional<String> target, List<ArmError> details, List<JsonNode> additionalInfo) {

    public ArmError {
        details = List.copyOf(details);
        additionalInfo = List.copyOf(additionalInfo);
    }

    static ArmError of(String code, String message) {
        return new ArmError(code, message, Optional.empty(), List.of(), List.of());
    }

    /** The error that a body tells of; where it tells of none, az's words for the status. */
    static ArmError of(JsonNode body, int status) {
        return ArmErrorReader.read(body).orElseGet(() -> of("", HttpReason.invalidStatus(status)));
    }

    /** This error and all behind it, outermost first. */
    public List<ArmError> all() {
        var all = new ArrayList<ArmError>(List.of(this));
        details.forEach(detail -> all.addAll(detail.all()));
        return all;
    }

    /** Whether this error or one behind it has that code; services differ in the case of codes. */
    public boolean hasCode(String wanted) {
        return all().stream().anyMatch(error -> error.code().equalsIgnoreCase(wanted));
    }
}
