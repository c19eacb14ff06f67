package dev.connreg.arm.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;

/** Reads the many forms in which services write errors, see {@link #read}. */
public final class ArmErrorReader {

    private ArmErrorReader() {}

    /**
     * Seen at the real service: {@code {"error":{...}}}; the same without {@code error}; with {@code Code},
     * {@code Message} and {@code Details}; {@code {"Message":...}} alone; a number as code; details that are one
     * object, a text, or JSON within a text; {@code {"error":"code","error_description":...}} of sign-in. Empty for
     * HTML, an empty body, other JSON.
     */
    public static Optional<ArmError> read(JsonNode body) {
        var error = member(body, "error");
        if (error.isTextual()) {
            return Optional.of(ArmError.of(
                    error.textValue(), text(body, "error_description").orElse("")));
        }
        return error(error.isObject() ? error : body);
    }

    private static Optional<ArmError> error(JsonNode node) {
        var code = text(node, "code");
        var message = text(node, "message");
        if (code.isEmpty() && message.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ArmError(
                code.orElse(""),
                message.orElse(""),
                text(node, "target"),
                details(member(node, "details")),
                additionalInfo(member(node, "additionalInfo"))));
    }

    private static List<ArmError> details(JsonNode details) {
        if (details.isArray()) {
            return details.valueStream().flatMap(each -> detail(each).stream()).toList();
        }
        return detail(details).stream().toList();
    }

    private static Optional<ArmError> detail(JsonNode detail) {
        if (detail.isTextual()) {
            var text = detail.textValue();
            return ArmJson.read(text)
                    .flatMap(ArmErrorReader::read)
                    .or(() -> Optional.of(ArmError.of("", text)).filter(any -> !text.isBlank()));
        }
        return read(detail);
    }

    private static List<JsonNode> additionalInfo(JsonNode infos) {
        return infos.isArray() ? infos.valueStream().toList() : List.of();
    }

    /** OData services wrap their message once more, as {@code value}. */
    private static Optional<String> text(JsonNode node, String name) {
        var value = member(node, name);
        var plain = value.isObject() ? member(value, "value") : value;
        return plain.isValueNode() && !plain.isNull() && !plain.isMissingNode()
                ? Optional.of(plain.asText())
                : Optional.empty();
    }

    private static JsonNode member(JsonNode node, String name) {
        return node.propertyStream()
                .filter(member -> member.getKey().equalsIgnoreCase(name))
                .map(member -> member.getValue())
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
