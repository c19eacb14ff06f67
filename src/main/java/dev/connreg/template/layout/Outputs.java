package dev.connreg.template.layout;

import dev.connreg.graph.Value;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.Extension;
import java.util.List;
import java.util.stream.Stream;

final class Outputs {

    /** What a template is for: the first of these that it has. */
    private static final List<String> MAIN = List.of(ConnectedRegistry.KIND, Extension.KIND);

    private Outputs() {}

    static List<TemplateOutput> of(List<Declaration> declarations) {
        var main = declarations.stream().filter(Outputs::isMain).findFirst();
        return declarations.stream()
                .flatMap(declaration -> main.filter(declaration::equals).isPresent()
                        ? ofTemplate((Declaration.OfResource) declaration)
                        : of(declaration))
                .toList();
    }

    static List<TemplateOutput> ofModule(List<Declaration> declarations) {
        return declarations.stream().flatMap(Outputs::of).toList();
    }

    private static boolean isMain(Declaration declaration) {
        return declaration instanceof Declaration.OfResource resource
                && !resource.node().isExisting()
                && MAIN.contains(resource.node().kind());
    }

    private static Stream<TemplateOutput> of(Declaration declaration) {
        return switch (declaration) {
            case Declaration.OfResource resource when resource.node().isExisting() -> Stream.empty();
            case Declaration.OfResource resource -> Stream.of(id(resource));
            case Declaration.OfModule module ->
                module.template().outputs().stream()
                        .map(inner -> new TemplateOutput(
                                inner.name(),
                                inner.description() + condition(module, "Empty without"),
                                new TemplateOutput.OfModule(module)));
        };
    }

    /** By the names that readers of templates expect. */
    private static Stream<TemplateOutput> ofTemplate(Declaration.OfResource resource) {
        var what = SymbolNames.of(resource.symbol());
        return Stream.of(
                new TemplateOutput(
                        "resourceId", "Resource ID of the %s.".formatted(what), property(resource, Value.Property.ID)),
                new TemplateOutput("name", "Name of the %s.".formatted(what), property(resource, Value.Property.NAME)),
                new TemplateOutput(
                        "resourceGroupName",
                        "Name of the resource group of the %s.".formatted(what),
                        new TemplateOutput.GroupName()));
    }

    private static TemplateOutput.Own property(Declaration.OfResource resource, Value.Property property) {
        return new TemplateOutput.Own(new Value.PropertyRef(resource.symbol(), property));
    }

    private static TemplateOutput id(Declaration.OfResource resource) {
        var symbol = resource.symbol();
        return new TemplateOutput(
                symbol + "ResourceId",
                "Resource ID of the %s.".formatted(SymbolNames.of(symbol))
                        + condition(resource, "Not deployed without"),
                property(resource, Value.Property.ID));
    }

    private static String condition(Declaration declaration, String without) {
        return declaration
                .onlyWith()
                .map(parameter -> " %s a %s.".formatted(without, SymbolNames.of(parameter)))
                .orElse("");
    }
}
