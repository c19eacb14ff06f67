package dev.connreg.template.layout;

import dev.connreg.graph.ParameterType;
import java.util.List;
import java.util.stream.Stream;

/** A type of a parameter that other templates can import: one of some texts. */
public record TemplateType(String name, String description, List<String> allowed) {

    public TemplateType {
        allowed = List.copyOf(allowed);
    }

    /** Of a parameter that has one of its own. */
    static Stream<TemplateType> of(TemplateParameter parameter) {
        return parameter.type() instanceof ParameterType.Choice(var allowed)
                ? Stream.of(new TemplateType(nameFor(parameter.name()), parameter.description(), allowed))
                : Stream.empty();
    }

    /** The name that the type of a parameter has. */
    public static String nameFor(String parameter) {
        return parameter + "Type";
    }
}
