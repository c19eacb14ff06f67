package dev.connreg.cli;

import java.nio.file.Path;

/** What a shell must know to reach a sandbox, as commands for it. */
final class SandboxVariables {

    private SandboxVariables() {}

    static String exports(Path folder) {
        return "export AZURE_CONFIG_DIR=%s%nexport REQUESTS_CA_BUNDLE=%s%n"
                .formatted(quoted(folder), quoted(folder.resolve("ca.pem")));
    }

    static String unset() {
        return "unset AZURE_CONFIG_DIR REQUESTS_CA_BUNDLE%n".formatted();
    }

    /** For a POSIX shell, in which nothing but a quote has a meaning inside single quotes. */
    static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''") + "'";
    }
}
