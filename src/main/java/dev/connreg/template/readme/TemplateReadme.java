package dev.connreg.template.readme;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.Placement;
import dev.connreg.graph.ResourceGroup;
import dev.connreg.graph.Value;
import dev.connreg.template.TemplateFiles;
import dev.connreg.template.bicep.BicepExpressions;
import dev.connreg.template.layout.CopiedScopeMaps;
import dev.connreg.template.layout.Template;
import dev.connreg.template.layout.TemplateLayout;
import dev.connreg.template.layout.TemplateParameter;
import dev.connreg.template.script.AncestorsPart;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;

/** Prints the {@code README.md} beside a template: what it deploys, and the lines that deploy it. */
public final class TemplateReadme {

    public static final String NAME = "README.md";

    private static final String BEFORE = """

            ## Before the first deployment

            The new connected registry synchronizes through those above it, whose scope maps must allow that. In bash; with connreg
            in the place of az, run `az() { connreg "$@"; }` first:

            ```sh
            %s```

            Or write the template with `--live`, which has these rights in it.
            """;

    private final Template template;
    private final DeploymentLines.Target target;
    private final String before;
    private final String copies;

    private TemplateReadme(DeploymentGraph graph) {
        this.before = before(graph);
        this.copies = copies(graph);
        this.template = TemplateLayout.of(graph);
        var group = group(graph);
        this.target = new DeploymentLines.Target(group.name(), group.subscriptionId());
    }

    /** The files of a template, and one that tells how to use them in both languages, the last. */
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

                %s Made by connreg from a spec: `main.bicep` with `main.bicepparam` and, where the cluster is in
                another resource group, `extension.bicep`; or `main.json` with `main.parameters.json`.

                ## Parameters

                | parameter | | what it is | value |
                | --- | --- | --- | --- |
                %s%s
                ## Deployment in Bicep

                It takes Bicep 0.38.3 or later, in which `@onlyIfNotExists` is no experiment any more. `main.bicepparam` reads the
                secrets from the environment. To see first what would change: `what-if` in place of `create`, or `-WhatIf`.
                The lines for PowerShell take version 7.3 or later, and the bash of Git or WSL where they name it.

                %s
                ## Deployment as ARM JSON

                %s
                ## What a template cannot do

                %s""".formatted(
                        template.name(),
                        template.description(),
                        template.parameters().stream().map(TemplateReadme::row).collect(Collectors.joining()),
                        before,
                        new Deployments(template, new DeploymentLines.Bicep(target)).text(),
                        new Deployments(template, new DeploymentLines.Arm(target)).text(),
                        MarkdownLines.of(template.instructions()) + copies);
    }

    private static String before(DeploymentGraph graph) {
        return AncestorsPart.of(graph).map(BEFORE::formatted).orElse("");
    }

    private static String copies(DeploymentGraph graph) {
        var lines = CopiedScopeMaps.taken(graph);
        return lines.isEmpty() ? "" : "\n## Copied scope maps\n\n" + MarkdownLines.of(lines);
    }

    private static String row(TemplateParameter parameter) {
        return "| `%s` | %s | %s | %s |\n"
                .formatted(
                        parameter.name(),
                        parameter.optional() ? "optional" : "required",
                        parameter.description().replace("|", "\\|"),
                        parameter.secure()
                                ? secret(parameter)
                                : parameter
                                        .value()
                                        .or(parameter::byDefault)
                                        .map(TemplateReadme::code)
                                        .orElse(""));
    }

    private static String secret(TemplateParameter parameter) {
        return parameter.isInVault() ? "secret, from the key vault" : "secret";
    }

    /** As Bicep has it, on one line. */
    private static String code(Value value) {
        return "`"
                + BicepExpressions.write(value, "")
                        .replaceAll("\\s*\n\\s*", " ")
                        .replace("|", "\\|")
                + "`";
    }
}
