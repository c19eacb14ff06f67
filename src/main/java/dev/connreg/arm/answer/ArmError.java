package dev.connreg.arm.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An error as ARM words it; a code such as {@code ResourceNotFound} is empty where there was none. */
public record ArmError(
        String code, String message, Optional<String> target, List<ArmError> details, List<JsonNode> additionalInfo) {

    public ArmError {
        details = List.copyOf(details);
        additionalInfo = List.copyOf(additionalInfo);
    }

    static ArmError of(String code, String message) {
        return new ArmError(code, message, Optional.empty(), List.of(), List.of());
    }

    /** Az's words for the status where the body describes no error. */
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
