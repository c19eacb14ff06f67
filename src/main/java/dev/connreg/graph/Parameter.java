package dev.connreg.graph;

import java.util.Optional;

/** What may differ between deployments; a secure one has no value in the graph, but maybe a place where it is. */
public record Parameter(
        String name, String description, boolean secure, Optional<String> value, Optional<SecretSource> source) {

    public Parameter {
        if (!name.matches("[a-z][A-Za-z0-9]*")) {
            throw new IllegalArgumentException("'%s' is no parameter name".formatted(name));
        }
        if (secure == value.isPresent()) {
            throw new IllegalArgumentException("parameter '%s': a value, or a secret".formatted(name));
        }
    }

    public static Parameter plain(String name, String description, String value) {
        return new Parameter(name, description, false, Optional.of(value), Optional.empty());
    }

    public static Parameter secure(String name, String description) {
        return new Parameter(name, description, true, Optional.empty(), Optional.empty());
    }

    public static Parameter secure(String name, String description, SecretSource source) {
        return new Parameter(name, description, true, Optional.empty(), Optional.of(source));
    }
}
