package dev.connreg.template.readme;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.template.layout.CreatedOnce;
import dev.connreg.template.layout.Template;
import dev.connreg.template.layout.TemplateParameter;
import dev.connreg.template.layout.VaultCommands;
import dev.connreg.template.script.AncestorsPart;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is done once, before a template is deployed; none where nothing is. */
record Preparations(DeploymentGraph graph, Template template, DeploymentLines.Target target) {

    String text() {
        var parts = Stream.of(
                        MarkdownLines.of(CreatedOnce.instructions(graph, target.group())),
                        vault(),
                        AncestorsPart.of(graph).map(Preparations::ancestors).orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        return parts.isEmpty() ? "" : "\n## Before the first deployment\n\n" + parts;
    }

    private static String ancestors(String lines) {
        return """
            The new connected registry synchronizes through its ancestors, whose scope maps must allow that. These lines are for
            bash; to run them with connreg in place of az, run `az() { connreg "$@"; }` first. They end at the first mistake:

            ```sh
            (
              set -e
            %s)
            ```

            Or write the template with `--live`, which has these rights in it.
            """.formatted(lines.indent(2));
    }

    private String vault() {
        return inVault().stream()
                .findFirst()
                .flatMap(TemplateParameter::vault)
                .map(VaultCommands::open)
                .map(open -> """
            A deployment reads the secrets from the key vault, for which whoever deploys needs
            `Microsoft.KeyVault/vaults/deploy/action` there. To let deployments read the vault, and to put the secrets into it:

            %4$s```sh
            %1$s
            %2$s```

            ```powershell
            %1$s
            %3$s```
            """.formatted(
                        open,
                        inVault().stream().map(Preparations::put).collect(Collectors.joining()),
                        inVault().stream().map(Preparations::putInPowerShell).collect(Collectors.joining()),
                        SecretLines.words(inVault())))
                .orElse("");
    }

    private List<TemplateParameter> inVault() {
        return template.parameters().stream()
                .filter(TemplateParameter::isInVault)
                .toList();
    }

    private static String put(TemplateParameter parameter) {
        return SecretLines.shell(parameter).stripTrailing() + " &&\n  "
                + VaultCommands.put(parameter, parameter.vault().orElseThrow()) + "\n";
    }

    private static String putInPowerShell(TemplateParameter parameter) {
        var secret = parameter.vault().orElseThrow();
        return SecretLines.powerShell(parameter)
                + "if ($env:%1$s) { Set-AzKeyVaultSecret -VaultName '%2$s' -Name '%3$s' -SecretValue (ConvertTo-SecureString $env:%1$s -AsPlainText -Force) | Out-Null }\n"
                        .formatted(
                                SecretLines.variable(parameter), secret.vault().name(), secret.name());
    }
}
