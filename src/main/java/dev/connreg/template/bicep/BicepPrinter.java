package dev.connreg.template.bicep;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.Placement;
import dev.connreg.graph.Variable;
import dev.connreg.template.TemplateFiles;
import dev.connreg.template.layout.Declaration;
import dev.connreg.template.layout.Template;
import dev.connreg.template.layout.TemplateLayout;
import dev.connreg.template.layout.TemplateLimits;
import dev.connreg.template.layout.TemplateOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Prints {@code main.bicep}, its parameter file, and a module for the resources of each other resource group. */
public final class BicepPrinter {

    /** Secrets are parameters; the parameter file reads them from the environment. */
    public TemplateFiles print(DeploymentGraph graph) {
        var template = TemplateLayout.of(graph);
        var files = new LinkedHashMap<String, String>();
        files.put("main.bicep", TemplateLimits.require(print(template)));
        files.put("main.bicepparam", TemplateLimits.require(BicepParameters.print(template)));
        for (var declaration : template.declarations()) {
            if (declaration instanceof Declaration.OfModule module) {
                files.put(module.file(), print(module.template()));
            }
        }
        return new TemplateFiles(files);
    }

    private static String print(Template template) {
        var text = new StringBuilder();
        text.append("metadata name = ").append(BicepText.quote(template.name())).append('\n');
        text.append("metadata description = ")
                .append(BicepText.quote(template.description()))
                .append('\n');
        text.append(instructions(template.instructions()));
        template.parameters().forEach(parameter -> text.append('\n').append(BicepDeclarations.parameter(parameter)));
        template.variables().forEach(variable -> text.append('\n').append(variable(variable)));
        template.declarations().forEach(declaration -> text.append('\n').append(declaration(declaration)));
        template.outputs().forEach(output -> text.append('\n').append(output(output)));
        template.types().forEach(type -> text.append('\n').append(BicepDeclarations.type(type)));
        return text.toString();
    }

    private static String instructions(List<String> lines) {
        return lines.isEmpty()
                ? ""
                : lines.stream()
                        .map(line -> "  " + BicepText.quote(line) + "\n")
                        .collect(Collectors.joining("", "metadata instructions = [\n", "]\n"));
    }

    private static String variable(Variable variable) {
        return BicepDeclarations.description(variable.description()) + "var " + variable.name() + " = "
                + BicepExpressions.write(variable.value(), "") + "\n";
    }

    private static String declaration(Declaration declaration) {
        return comment(declaration.comment())
                + switch (declaration) {
                    case Declaration.OfResource resource -> resource(resource);
                    case Declaration.OfModule module -> module(module);
                };
    }

    private static String resource(Declaration.OfResource resource) {
        var node = resource.node();
        var text = new StringBuilder();
        if (resource.isCreatedOnce()) {
            text.append("@onlyIfNotExists()\n");
        }
        text.append("resource ")
                .append(node.symbol())
                .append(' ')
                .append(BicepText.quote(node.type().toString()));
        text.append(node.isExisting() ? " existing" : "")
                .append(" = ")
                .append(condition(resource))
                .append("{\n");
        text.append(placement(node.placement()));
        text.append(BicepExpressions.property("name", node.name(), "  "));
        node.body().values().forEach((name, value) -> text.append(BicepExpressions.property(name, value, "  ")));
        return text.append(dependsOn(resource)).append("}\n").toString();
    }

    private static String module(Declaration.OfModule module) {
        var scope = module.scope();
        var group =
                scope.subscription().map(parameter -> parameter.name() + ", ").orElse("")
                        + scope.resourceGroup().name();
        return "module " + module.symbol() + " " + BicepText.quote("./" + module.file()) + " = " + condition(module)
                + "{\n  scope: resourceGroup(" + group + ")\n"
                + module.template().parameters().stream()
                        .map(parameter -> "    " + parameter.name() + ": " + parameter.name() + "\n")
                        .collect(Collectors.joining("", "  params: {\n", "  }\n"))
                + dependsOn(module)
                + "}\n";
    }

    private static String placement(Placement placement) {
        return switch (placement) {
            case Placement.InGroup _ -> "";
            case Placement.ChildOf(var parent) -> "  parent: " + parent + "\n";
            case Placement.ExtensionOf(var target) -> "  scope: " + target + "\n";
        };
    }

    private static String condition(Declaration declaration) {
        return declaration
                .onlyWith()
                .map(parameter -> "if (!empty(" + parameter + ")) ")
                .orElse("");
    }

    private static String dependsOn(Declaration declaration) {
        if (declaration.dependsOn().isEmpty()) {
            return "";
        }
        return declaration.dependsOn().stream()
                .map(symbol -> "    " + symbol + "\n")
                .collect(Collectors.joining("", "  dependsOn: [\n", "  ]\n"));
    }

    private static String output(TemplateOutput output) {
        return BicepDeclarations.description(output.description()) + "output " + output.name() + " string = "
                + switch (output.source()) {
                    case TemplateOutput.Own(var value) -> BicepExpressions.write(value, "");
                    case TemplateOutput.GroupName() -> "resourceGroup().name";
                    case TemplateOutput.OfModule(var module) -> moduleOutput(module, output.name());
                }
                + "\n";
    }

    private static String moduleOutput(Declaration.OfModule module, String output) {
        return module.onlyWith().isPresent()
                ? module.symbol() + ".?outputs." + output + " ?? ''"
                : module.symbol() + ".outputs." + output;
    }

    private static String comment(List<String> lines) {
        return lines.stream()
                .flatMap(String::lines)
                .map(line -> line.isEmpty() ? "//\n" : "// " + line + "\n")
                .collect(Collectors.joining());
    }
}
