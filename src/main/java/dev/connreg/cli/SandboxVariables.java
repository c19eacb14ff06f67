package dev.connreg.cli;

import dev.connreg.problem.ShellWord;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a shell must know to reach a sandbox, as commands for it. */
final class SandboxVariables {

    private static final String FOLDER = "AZURE_CONFIG_DIR";
    private static final String AUTHORITIES = "REQUESTS_CA_BUNDLE";

    /** Each program reads the one or the other. */
    private static final List<String> NOT_THROUGH_A_PROXY = List.of("NO_PROXY", "no_proxy");

    /** What would sign in elsewhere, or as somebody whose secret the sandbox should not see. */
    private static final List<String> ELSEWHERE = List.of(
            "AZURE_AUTHORITY_HOST",
            "AZURE_CLIENT_CERTIFICATE_PATH",
            "AZURE_CLIENT_ID",
            "AZURE_CLIENT_SECRET",
            "AZURE_CLOUD_NAME",
            "AZURE_FEDERATED_TOKEN_FILE",
            "AZURE_SUBSCRIPTION_ID",
            "AZURE_TENANT_ID",
            "IDENTITY_ENDPOINT",
            "MSI_ENDPOINT");

    private SandboxVariables() {}

    static String exports(Path folder) {
        var commands = new StringBuilder();
        export(commands, FOLDER, ShellWord.quoted(folder.toString()));
        export(commands, AUTHORITIES, ShellWord.quoted(folder.resolve("ca.pem").toString()));
        NOT_THROUGH_A_PROXY.forEach(variable ->
                export(commands, variable, "\"127.0.0.1${CONNREG_OLD_%1$s:+,$CONNREG_OLD_%1$s}\"".formatted(variable)));
        ELSEWHERE.forEach(variable -> commands.append(saved(variable)).append("unset %s%n".formatted(variable)));
        return commands.toString();
    }

    static String unset() {
        return Stream.of(List.of(FOLDER, AUTHORITIES), NOT_THROUGH_A_PROXY, ELSEWHERE)
                .flatMap(List::stream)
                .map(SandboxVariables::restored)
                .collect(Collectors.joining());
    }

    private static void export(StringBuilder commands, String variable, String value) {
        commands.append(saved(variable)).append("export %s=%s%n".formatted(variable, value));
    }

    private static String saved(String variable) {
        return "export CONNREG_OLD_%1$s=\"${CONNREG_OLD_%1$s-${%1$s-}}\"%n".formatted(variable);
    }

    private static String restored(String variable) {
        return """
                if [ -n "${CONNREG_OLD_%1$s+x}" ]; then
                  export %1$s="$CONNREG_OLD_%1$s"
                  [ -n "$%1$s" ] || unset %1$s
                  unset CONNREG_OLD_%1$s
                fi
                """.formatted(variable);
    }
}
