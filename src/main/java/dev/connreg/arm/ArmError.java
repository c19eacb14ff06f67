package dev.connreg.arm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An error as ARM words it.
 *
 * @param code such as {@code ResourceNotFound}; empty where there was none
 * @param message a sentence
 * @param target what it is about, if said
 * @param details what lies behind it
 * @param additionalInfo further data, as sent
 */
public record ArmError(
        String code, String message, Optional<String> target, List<ArmError> details, List<JsonNode> additionalInfo) {

    public ArmError {
        details = List.copyOf(details);
        additionalInfo = List.copyOf(additionalInfo);
    }

    /**
     * Reads the body of an answer. Services wrap errors in {@code error} or do not, start members with capitals, leave
     * the body empty or send HTML (see the recordings of real answers in the SDK's and az's repositories).
     *
     * @param body the body, a missing node where it was no JSON
     * @param status the HTTP status, for the text where the body says nothing
     */
    static ArmError of(JsonNode body, int status) {
        var error = member(body, "error").filter(JsonNode::isObject).orElse(body);
        var code = text(error, "code").orElse("");
        var message = text(error, "message");
        return code.isEmpty() && message.isEmpty()
                ? new ArmError("", HttpReason.invalidStatus(status), Optional.empty(), List.of(), List.of())
                : parse(error, code, message.orElse(""));
    }

    private static ArmError parse(JsonNode error, String code, String message) {
        var details = new ArrayList<ArmError>();
        member(error, "details").ifPresent(all -> all.forEach(detail -> details.add(
                detail.isTextual() ? plain(detail.asText()) : parse(
                        detail, text(detail, "code").orElse(""), text(detail, "message").orElse("")))));
        var info = new ArrayList<JsonNode>();
        member(error, "additionalInfo").ifPresent(all -> all.forEach(info::add));
        return new ArmError(code, message, text(error, "target"), details, info);
    }

    private static ArmError plain(String message) {
        return new ArmError("", message, Optional.empty(), List.of(), List.of());
    }

    private static Optional<String> text(JsonNode error, String name) {
        return member(error, name).filter(JsonNode::isValueNode).map(JsonNode::asText);
    }

    private static Optional<JsonNode> member(JsonNode node, String name) {
        for (var entry : node.properties()) {
            if (entry.getKey().equalsIgnoreCase(name) && !entry.getValue().isNull()) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }

    /** This error and all behind it, outermost first. */
    public List<ArmError> all() {
        var all = new ArrayList<ArmError>(List.of(this));
        details.forEach(detail -> all.addAll(detail.all()));
        return all;
    }
}
