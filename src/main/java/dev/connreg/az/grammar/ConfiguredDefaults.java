package dev.connreg.az.grammar;

import java.util.Optional;

/** Defaults that the user set for az, in the environment or in its configuration file. */
@FunctionalInterface
public interface ConfiguredDefaults {

    /** The value of, say, section "defaults" and name "group". */
    Optional<String> find(String section, String name);

    /** The same for "section.name". */
    default Optional<String> find(String place) {
        var dot = place.indexOf('.');
        return find(place.substring(0, dot), place.substring(dot + 1));
    }
}
