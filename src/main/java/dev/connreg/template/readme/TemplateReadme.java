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
import java.util.function.Predicate;

/** Prints the {@code README.md} beside a template: what it deploys, and the lines that deploy it. */
public final class TemplateReadme {

    public static final String NAME = "README.md";

    private static final String FROM_ENVIRONMENT = " `main.bicepparam` reads the secrets from the environment.";

    private static final String CREATED_ONCE = ", for `@onlyIfNotExists`";

    private static final String TWICE = """

            A template cannot make the password of the sync token, which is part of the connection string, so deploy twice.
            """;

    private final DeploymentGraph graph;
    private final Predicate<String> isThere;
    private final Template template;
    private final DeploymentLines.Target target;

    private TemplateReadme(DeploymentGraph graph, Predicate<String> isThere) {
        this.graph = graph;
        this.isThere = isThere;
        this.template = TemplateLayout.of(graph);
        var group = group(graph);
        this.target = new DeploymentLines.Target(group.name(), group.subscriptionId());
    }

    /**
     * The files of a template, and one that tells how to use them, the last.
     *
     * @param isThere whether a file of that name is beside them already: the template in the other language is told of too
     */
    public static TemplateFiles with(TemplateFiles files, DeploymentGraph graph, Predicate<String> isThere) {
        var all = new LinkedHashMap<>(files.texts());
        all.put(NAME, new TemplateReadme(graph, isThere.or(files.texts()::containsKey)).text());
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
                ## Deployment

                To see first what would change, write `what-if` in place of `create`, or add `-WhatIf`. The lines for PowerShell
                need version 7.3 or later and, where they call `bash`, that of Git or WSL.
                %s%s%s%s%s""".formatted(
                        template.name(),
                        template.description(),
                        new ParameterTable(isThere.test("main.bicep")).of(template.parameters()),
                        new Preparations(graph, template, target).text(),
                        Deployments.isTwice(template) ? TWICE : "",
                        isThere.test("main.bicep") ? bicep() : "",
                        isThere.test("main.json") ? arm() : "",
                        afterwards(),
                        copies());
    }

    private String bicep() {
        return """

                ### In Bicep

                With %s. It needs Bicep 0.38.3 or later%s.%s

                %s""".formatted(
                        files(),
                        isAnyCreatedOnce() ? CREATED_ONCE : "",
                        readsEnvironment() ? FROM_ENVIRONMENT : "",
                        new Deployments(template, new DeploymentLines.Bicep(target)).text());
    }

    private String arm() {
        return """

                ### As ARM JSON

                With `main.json` and `main.parameters.json`.

                %s""".formatted(new Deployments(template, new DeploymentLines.Arm(target)).text());
    }

    private boolean isAnyCreatedOnce() {
        return template.declarations().stream()
                .anyMatch(declaration ->
                        declaration instanceof Declaration.OfResource resource && resource.isCreatedOnce());
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
        return CopiedScopeMaps.taken(graph)
                .map("\n## Copied scope maps\n\n%s\n"::formatted)
                .orElse("");
    }
}
