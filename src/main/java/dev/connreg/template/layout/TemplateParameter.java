package dev.connreg.template.layout;

import java.util.Optional;

/**
 * A parameter of a template; all are strings.
 *
 * @param description what it is, without "Required." or "Optional."
 * @param optional whether it may be left out, which makes it empty
 * @param value the value in parameter files; absent for secrets
 */
public record TemplateParameter(
        String name, String description, boolean secure, boolean optional, Optional<String> value) {

    /** The description as templates have it by convention. */
    public String fullDescription() {
        return (optional ? "Optional. " : "Required. ") + description;
    }

    TemplateParameter required() {
        return new TemplateParameter(name, description, secure, false, value);
    }
}
