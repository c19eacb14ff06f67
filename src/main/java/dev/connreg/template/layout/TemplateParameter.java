package dev.connreg.template.layout;

import java.util.Optional;

/** All parameters are strings; an optional one is empty by default, and a secret has no value in parameter files. */
public record TemplateParameter(
        String name, String description, boolean secure, boolean optional, Optional<String> value) {

    /** With "Required." or "Optional." first, as is the convention. */
    public String fullDescription() {
        return (optional ? "Optional. " : "Required. ") + description;
    }

    TemplateParameter required() {
        return new TemplateParameter(name, description, secure, false, value);
    }
}
