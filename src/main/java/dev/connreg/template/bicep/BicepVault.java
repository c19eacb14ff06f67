package dev.connreg.template.bicep;

import dev.connreg.graph.SecretSource;
import dev.connreg.template.layout.Template;
import dev.connreg.template.layout.VaultCommands;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Secrets that a key vault hands over when a template is deployed. */
final class BicepVault {

    static final List<String> SOURCE = List.of(
            "A key vault hands secrets over while this is deployed, if it is told to: enabledForTemplateDeployment.");

    private static final int WIDTH = 120;

    private BicepVault() {}

    /** In one line where the formatter leaves it there. */
    static String secret(String parameter, SecretSource.InVault secret) {
        var arguments = Stream.of(
                        secret.vault().subscriptionId().orElseThrow(),
                        secret.vault().resourceGroup().orElseThrow(),
                        secret.vault().name(),
                        secret.name())
                .map(BicepText::quote)
                .toList();
        var line = "az.getSecret(" + String.join(", ", arguments) + ")";
        return "param %s = %s".formatted(parameter, line).length() <= WIDTH
                ? line
                : arguments.stream().collect(Collectors.joining(",\n  ", "az.getSecret(\n  ", "\n)"));
    }

    static List<String> commands(Template template) {
        return template.parameters().stream()
                .flatMap(parameter ->
                        parameter.vault().stream().map(secret -> "  " + VaultCommands.put(parameter, secret)))
                .toList();
    }
}
