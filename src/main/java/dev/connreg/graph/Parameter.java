package dev.connreg.graph;

import java.util.Optional;

/**
 * A value that one deployment may have different from the next. Templates declare it, parameter files and deployments
 * fill it in.
 *
 * @param name the name in templates, such as {@code registryName}
 * @param description one sentence for the reader of a template, without "Required." or "Optional."
 * @param secure whether it holds a secret; a secret's value is never in the graph
 * @param command a shell command that prints the value of a secret, if there is one without further conditions
 */
public record Parameter(
        String name, String description, boolean secure, Optional<String> value, Optional<String> command) {

    public Parameter {
        if (!name.matches("[a-z][A-Za-z0-9]*")) {
            throw new IllegalArgumentException("'%s' is no parameter name".formatted(name));
        }
        if (secure == value.isPresent()) {
            throw new IllegalArgumentException("parameter '%s': a value, or a secret".formatted(name));
        }
    }

    /** Makes a parameter whose value anybody may read. */
    public static Parameter plain(String name, String description, String value) {
        return new Parameter(name, description, false, Optional.of(value), Optional.empty());
    }

    /** Makes a parameter that holds a secret. */
    public static Parameter secure(String name, String description) {
        return new Parameter(name, description, true, Optional.empty(), Optional.empty());
    }

    /** Makes a parameter that holds a secret, whose value a shell command prints. */
    public static Parameter secure(String name, String description, String command) {
        return new Parameter(name, description, true, Optional.empty(), Optional.of(command));
    }
}
