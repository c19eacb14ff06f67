package dev.connreg.template.script;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.problem.ShellWord;
import dev.connreg.template.TemplateFiles;
import dev.connreg.template.layout.SymbolNames;
import dev.connreg.template.layout.TemplateLayout;
import dev.connreg.template.layout.TemplateParameter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints {@code deploy.sh}: what {@code deploy} does, in commands of the Azure CLI. */
public final class DeployScript {

    private final DeploymentGraph graph;
    private final ScriptSite site;
    private final ScriptNames names;

    private DeployScript(DeploymentGraph graph) {
        this.graph = graph;
        this.site = ScriptSite.of(graph);
        this.names = site.names();
    }

    /** The script holds no secret: it makes them, or reads them where the spec says. */
    public static TemplateFiles print(DeploymentGraph graph) {
        return new TemplateFiles(new LinkedHashMap<>(Map.of("deploy.sh", new DeployScript(graph).text())));
    }

    private String text() {
        return comment()
                + names.head()
                + ShellFunctions.FAIL
                + ShellFunctions.IS_THERE
                + ShellFunctions.JSON
                + secrets()
                + RegistryPart.of(site).print()
                + SyncPart.of(site).print()
                + ExtensionPart.of(site).print();
    }

    private String comment() {
        return """
                #!/usr/bin/env bash
                # Made by connreg. Deploys a connected registry with the Azure CLI (az 2.91 and its extension k8s-extension 1.7, or later),
                # signed in by 'az login', as 'connreg deploy' does. May be run again: what is there is brought up to date, and keeps what
                # it has besides. The mode, the parent, the audit logs and the release namespace are set once only, when it is made.
                #   CONNREG_RESEND=yes   send the connection string and the certificate again, as after a change of certificate or TLS mode
                #   CONNREG_WAIT=900     the seconds to wait until it is Online, or until what a run before has begun is done
                #   CONNREG_POLL=10      the seconds between two looks
                """;
    }

    /** First of all: nothing is made if one is missing. Names of files are those of the spec. */
    private String secrets() {
        return TemplateLayout.of(graph).parameters().stream()
                .filter(parameter -> parameter.secure()
                        && !parameter.name().equals(site.madeSecret().orElse("")))
                .map(DeployScript::secret)
                .collect(Collectors.joining("", "\n", ""))
                .replaceFirst("^\n$", "");
    }

    private static String secret(TemplateParameter parameter) {
        var variable = SymbolNames.environmentVariable(parameter.name());
        if (parameter.command().isEmpty()) {
            return """
                    [ -n "${%s:-}" ] ||
                      fail %s
                    """.formatted(
                    variable, ShellWord.quoted("%s is not set: %s".formatted(variable, parameter.description())));
        }
        return """
                %1$s=${%1$s:-$(%2$s || true)}
                [ -n "$%1$s" ] ||
                  fail '%1$s is not set, and its file cannot be read: run this in the directory of the spec, or set it.'
                """.formatted(variable, parameter.command().getFirst());
    }
}
