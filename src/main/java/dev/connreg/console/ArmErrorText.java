package dev.connreg.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.connreg.arm.answer.ArmError;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.arm.answer.HttpReason;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public final class ArmErrorText {

    private ArmErrorText() {}

    /** In the words and lines of az, without {@code ERROR: } before it. */
    public static String of(ArmException failure) {
        var error = failure.error();
        if (error.code().isEmpty()) {
            return error.message();
        }
        var text = new StringBuilder("(%s) %s%nCode: %s%nMessage: %s"
                .formatted(error.code(), error.message(), error.code(), error.message()));
        error.target().ifPresent(target -> text.append("\nTarget: ").append(target));
        if (!error.details().isEmpty()) {
            text.append("\nException Details:").append(details(error.details()));
        }
        error.additionalInfo()
                .forEach(info -> text.append("\nAdditional Information:").append(info(info)));
        return text.toString();
    }

    /** A line for the error and each one behind it: for commands that az does not have. */
    public static String plain(ArmException failure) {
        if (failure.error().message().equals(HttpReason.invalidStatus(failure.status()))) {
            return "%s: the answer is HTTP %s without an error of Azure Resource Manager. Is a proxy or a sign-in page in between?"
                    .formatted(failure.request(), HttpReason.status(failure.status()));
        }
        return failure.error().all().stream()
                .flatMap(error -> Stream.concat(
                        Stream.of(plain(error)), error.additionalInfo().stream().map(ArmErrorText::plain)))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static String plain(ArmError error) {
        var text = error.code().isEmpty() ? error.message() : "(%s) %s".formatted(error.code(), error.message());
        return ControlCharacters.onOneLine(text).strip();
    }

    private static String plain(JsonNode additional) {
        var info = additional.path("info");
        return additional.path("type").asText().equalsIgnoreCase("PolicyViolation")
                ? "Policy: %s\nAssignment: %s"
                        .formatted(named(info, "policyDefinition"), named(info, "policyAssignment"))
                : ControlCharacters.onOneLine(
                        "%s: %s".formatted(additional.path("type").asText("Additional information"), info));
    }

    /** The name that people gave it, and its id, by which it can be looked up, if the service gave that. */
    private static String named(JsonNode info, String what) {
        var id = info.path(what + "Id").asText("");
        return Stream.of(what + "DisplayName", what + "Name")
                .map(name -> info.path(name).asText(""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .map(name -> id.isEmpty() ? name : "%s (%s)".formatted(name, id))
                .map(ControlCharacters::onOneLine)
                .orElse(id.isEmpty() ? "unknown" : ControlCharacters.onOneLine(id));
    }

    private static String details(List<ArmError> details) {
        var text = new StringBuilder();
        for (var detail : details) {
            text.append("\t(%s) %s\n\tCode: %s\n\tMessage: %s"
                    .formatted(detail.code(), detail.message(), detail.code(), detail.message()));
            detail.target().ifPresent(target -> text.append("\n\tTarget: ").append(target));
        }
        return text.toString();
    }

    private static String info(JsonNode info) {
        return "Type: %s\nInfo: %s".formatted(info.path("type").asText(), indented(info.path("info")));
    }

    private static String indented(JsonNode json) {
        var printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("    ", "\n"));
        try {
            return JsonMapper.builder()
                    .build()
                    .writer(printer)
                    .writeValueAsString(json)
                    .replace("\" : ", "\": ");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
