package dev.connreg.template.readme;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.Placement;
import dev.connreg.graph.ResourceGroup;
import dev.connreg.template.TemplateFiles;
import dev.connreg.template.layout.CopiedScopeMaps;
import dev.connreg.template.layout.Declaration;
import dev.connreg.template.layout.Instructions;
import dev.connreg.template.layout.Template;
import dev.connreg.template.layout.TemplateLayout;
import dev.connreg.template.layout.TemplateParameter;
import java.util.LinkedHashMap;

/** Prints the {@code README.md} beside a template: what it deploys, and the lines that deploy it. */
public final class TemplateReadme {

    public static final String NAME = "README.md";

    private static final String FROM_ENVIRONMENT = " `main.bicepparam` reads the secrets from the environment.";

    private final DeploymentGraph graph;
    private final Template template;
    private final DeploymentLines.Target target;

    private TemplateReadme(DeploymentGraph graph) {
        this.graph = graph;
        this.template = TemplateLayout.of(graph);
        var group = group(graph);
        this.target = new DeploymentLines.Target(group.name(), group.subscriptionId());
    }

    /** The files of a template, and one that tells how to use them, the last: the same one beside those of both languages. */
    public static TemplateFiles with(TemplateFiles files, DeploymentGraph graph) {
        var all = new LinkedHashMap<>(files.texts());
        all.put(NAME, new TemplateReadme(graph).text());
        return new TemplateFiles(all);
    }

    /** That of the registry, which comes first. */
    private static ResourceGroup group(DeploymentGraph graph) {
        return graph.resources().getFirst().placement() instanceof Placement.InGroup(var group)
                ? group
                : new ResourceGroup(TemplateFiles.THIS_SUBSCRIPTION, "RESOURCE_GROUP");
    }

    private String text() {
        return """
                # %s

                %s Made by connreg from a spec. Run the lines below in this directory.

                ## Parameters

                %s%s
                ## Deployment in Bicep

                With %s, which `connreg emit bicep` writes here. It takes Bicep 0.38.3 or
                later, in which `@onlyIfNotExists` is no experiment any more.%s
                To see first what would change: `what-if` in place of `create`, or `-WhatIf`.
                The lines for PowerShell take version 7.3 or later, and the bash of Git or WSL where they name it.

                %s
                ## Deployment as ARM JSON

                With `main.json` and `main.parameters.json`, which `connreg emit arm` writes here.

                %s%s%s""".formatted(
                        template.name(),
                        template.description(),
                        ParameterTable.of(template.parameters()),
                        new Preparations(graph, template, target).text(),
                        files(),
                        readsEnvironment() ? FROM_ENVIRONMENT : "",
                        new Deployments(template, new DeploymentLines.Bicep(target)).text(),
                        new Deployments(template, new DeploymentLines.Arm(target)).text(),
                        afterwards(),
                        copies());
    }

    private String files() {
        return template.declarations().stream().anyMatch(Declaration.OfModule.class::isInstance)
                ? "`main.bicep`, `extension.bicep` and `main.bicepparam`"
                : "`main.bicep` and `main.bicepparam`";
    }

    private boolean readsEnvironment() {
        return template.parameters().stream()
                .filter(TemplateParameter::secure)
                .anyMatch(parameter -> !parameter.isInVault());
    }

    private String afterwards() {
        var lines = Instructions.afterwards(graph);
        return lines.isEmpty() ? "" : "\n## What a template cannot do\n\n" + MarkdownLines.of(lines);
    }

    private String copies() {
        var lines = CopiedScopeMaps.taken(graph);
        return lines.isEmpty() ? "" : "\n## Copied scope maps\n\n" + MarkdownLines.of(lines);
    }
}
