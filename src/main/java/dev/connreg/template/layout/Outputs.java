package dev.connreg.template.layout;

import dev.connreg.graph.Value;
import java.util.stream.Stream;

final class Outputs {

    private Outputs() {}

    static Stream<TemplateOutput> of(Declaration declaration) {
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

    private static TemplateOutput id(Declaration.OfResource resource) {
        var symbol = resource.symbol();
        return new TemplateOutput(
                symbol + "ResourceId",
                "Resource ID of the %s.".formatted(SymbolNames.of(symbol))
                        + condition(resource, "Not deployed without"),
                new TemplateOutput.Own(new Value.PropertyRef(symbol, Value.Property.ID)));
    }

    private static String condition(Declaration declaration, String without) {
        return declaration
                .onlyWith()
                .map(parameter -> " %s a %s.".formatted(without, SymbolNames.of(parameter)))
                .orElse("");
    }
}
