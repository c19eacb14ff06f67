package dev.connreg.template.layout;

import dev.connreg.graph.ResourceNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * One template with everything about it decided: what both languages print.
 *
 * @param instructions the lines that say what the template cannot do, and how it is done
 * @param parameters the parameters, in the order in which they are declared
 * @param declarations resources and modules, in the order in which they are declared
 * @param outputs the outputs, none of them secret
 */
public record Template(
        String name,
        String description,
        List<String> instructions,
        List<TemplateParameter> parameters,
        List<Declaration> declarations,
        List<TemplateOutput> outputs) {

    public Template {
        instructions = List.copyOf(instructions);
        parameters = List.copyOf(parameters);
        declarations = List.copyOf(declarations);
        outputs = List.copyOf(outputs);
    }

    /**
     * Whether ARM JSON names the resources: the form (languageVersion 2.0) that the decorator of a resource created
     * once, or a module without a name, asks for. Otherwise they are an array.
     */
    public boolean isSymbolic() {
        return declarations.stream().anyMatch(declaration -> switch (declaration) {
            case Declaration.OfModule _ -> true;
            case Declaration.OfResource resource -> resource.isCreatedOnce();
        });
    }

    /**
     * The resource of that symbolic name.
     *
     * @throws IllegalArgumentException if this template declares none
     */
    public ResourceNode resource(String symbol) {
        return resources()
                .filter(node -> node.symbol().equals(symbol))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no resource '%s' here".formatted(symbol)));
    }

    private Stream<ResourceNode> resources() {
        return declarations.stream()
                .filter(Declaration.OfResource.class::isInstance)
                .map(Declaration.OfResource.class::cast)
                .map(Declaration.OfResource::node);
    }
}
