package dev.connreg.template.layout;

import dev.connreg.graph.Value;
import dev.connreg.resource.ConnectedRegistry;
import java.util.stream.Stream;

final class Outputs {

    private Outputs() {}

    static Stream<TemplateOutput> of(Declaration declaration) {
        return switch (declaration) {
            case Declaration.OfResource resource when resource.node().isExisting() -> Stream.empty();
            case Declaration.OfResource resource
            when resource.node().kind().equals(ConnectedRegistry.KIND) -> ofTemplate(resource);
            case Declaration.OfResource resource -> Stream.of(id(resource));
            case Declaration.OfModule module ->
                module.template().outputs().stream()
                        .map(inner -> new TemplateOutput(
                                inner.name(),
                                inner.description() + condition(module, "Empty without"),
                                new TemplateOutput.OfModule(module)));
        };
    }

    /** What the template is for, by the names that readers of templates expect. */
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
