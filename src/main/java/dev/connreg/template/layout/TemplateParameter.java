package dev.connreg.template.layout;

import java.util.List;
import java.util.Optional;

/**
 * A parameter of a template; all are strings.
 *
 * @param description what it is, without "Required." or "Optional."
 * @param optional whether it may be left out, which makes it empty
 * @param value the value in parameter files; absent for secrets
 * @param command the lines of a shell command that prints the value of a secret, if one does
 */
public record TemplateParameter(
        String name,
        String description,
        boolean secure,
        boolean optional,
        Optional<String> value,
        List<String> command) {

    public TemplateParameter {
        command = List.copyOf(command);
    }

    /** The description as templates have it by convention. */
    public String fullDescription() {
        var what = (optional ? "Optional. " : "Required. ") + description;
        return command.size() == 1 ? what + " To print it: " + command.getFirst() : what;
    }

    TemplateParameter required() {
        return new TemplateParameter(name, description, secure, false, value, command);
    }
}
