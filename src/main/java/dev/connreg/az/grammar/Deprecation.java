package dev.connreg.az.grammar;

/** az's sentences about what is on its way out (knack, deprecation.py). */
final class Deprecation {

    private Deprecation() {}

    static String option(String name, String use) {
        return "Option '%s' has been deprecated and will be removed in a future release. Use '%s' instead."
                .formatted(name, use);
    }

    static String argument(String name) {
        return "Argument '%s' has been deprecated and will be removed in a future release.".formatted(name);
    }

    static String command(String use) {
        return "This command has been deprecated and will be removed in a future release. Use '%s' instead."
                .formatted(use);
    }

    static String group(String group, String use) {
        return ("This command is implicitly deprecated because command group '%s' is deprecated and will be removed in a"
                        + " future release. Use '%s' instead.")
                .formatted(group, use);
    }

    static String preview() {
        return "This command is in preview and under development. Reference and support levels:"
                + " https://aka.ms/CLI_refstatus";
    }
}
