package dev.connreg.template.layout;

import dev.connreg.graph.ParameterType;
import dev.connreg.graph.References;
import dev.connreg.graph.ResourceNode;
import dev.connreg.graph.Variable;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that both languages print; the instructions say what the template cannot do, and how it is done, and the
 * lines of before what of that the reader of a parameter file alone must know.
 */
public record Template(
        String name,
        String description,
        List<String> instructions,
        List<String> before,
        List<TemplateParameter> parameters,
        List<Declaration> declarations,
        List<TemplateOutput> outputs) {

    public Template {
        instructions = List.copyOf(instructions);
        before = List.copyOf(before);
        parameters = List.copyOf(parameters);
        declarations = List.copyOf(declarations);
        outputs = List.copyOf(outputs);
    }

    /**
     * Whether ARM JSON names the resources (languageVersion 2.0), as the decorator of a resource created once, a
     * module without a name, or the type of a parameter requires. Otherwise they are an array.
     */
    public boolean isSymbolic() {
        return parameters.stream().anyMatch(Template::needsNames)
                || declarations.stream().anyMatch(declaration -> switch (declaration) {
                    case Declaration.OfModule _ -> true;
                    case Declaration.OfResource resource -> resource.isCreatedOnce();
                });
    }

    private static boolean needsNames(TemplateParameter parameter) {
        return switch (parameter.type()) {
            case ParameterType.MaybeText _, ParameterType.Texts _, ParameterType.NamedTexts _ -> true;
            case ParameterType.Choice _ -> true;
            case ParameterType.Text _, ParameterType.Flag _, ParameterType.Secret _ -> false;
        };
    }

    /** Those of its parameters that have a name. */
    public List<TemplateType> types() {
        return parameters.stream().flatMap(TemplateType::of).toList();
    }

    /** What its resources look up, in the order of the first use. */
    public List<Variable> variables() {
        return resources()
                .flatMap(node -> References.variables(node).stream())
                .distinct()
                .toList();
    }

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
