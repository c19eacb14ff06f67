package dev.connreg.az.format;

import java.util.Locale;
import java.util.Optional;

/** The forms that az prints a result in. */
public enum OutputFormat {
    JSON,
    /** JSON, coloured on a terminal. */
    JSONC,
    YAML,
    /** YAML, coloured on a terminal. */
    YAMLC,
    /** Columns for people. */
    TABLE,
    /** Values parted by tabs, for shell scripts. */
    TSV,
    /** Nothing. */
    NONE;

    /** The word for it on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of that name in any case, if there is one. */
    public static Optional<OutputFormat> of(String word) {
        for (var format : values()) {
            if (format.name().equals(word.toUpperCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
