package dev.connreg.cli;

import dev.connreg.console.ShellWord;
import java.nio.file.Path;

/** What a shell must know to reach a sandbox, as commands for it. */
final class SandboxVariables {

    private SandboxVariables() {}

    static String exports(Path folder) {
        return export("AZURE_CONFIG_DIR", folder) + export("REQUESTS_CA_BUNDLE", folder.resolve("ca.pem"));
    }

    static String unset() {
        return unset("AZURE_CONFIG_DIR") + unset("REQUESTS_CA_BUNDLE");
    }

    private static String export(String variable, Path value) {
        return """
                export CONNREG_OLD_%1$s="${CONNREG_OLD_%1$s-${%1$s-}}"
                export %1$s=%2$s
                """.formatted(variable, ShellWord.quoted(value.toString()));
    }

    private static String unset(String variable) {
        return """
                if [ -n "${CONNREG_OLD_%1$s+x}" ]; then
                  export %1$s="$CONNREG_OLD_%1$s"
                  [ -n "$%1$s" ] || unset %1$s
                  unset CONNREG_OLD_%1$s
                fi
                """.formatted(variable);
    }
}
