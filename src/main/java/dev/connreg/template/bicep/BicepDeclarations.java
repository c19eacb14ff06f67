package dev.connreg.template.bicep;

import dev.connreg.graph.Length;
import dev.connreg.graph.ParameterType;
import dev.connreg.template.layout.TemplateParameter;
import dev.connreg.template.layout.TemplateType;
import java.util.stream.Collectors;

/** What a template declares above its resources. */
final class BicepDeclarations {

    private BicepDeclarations() {}

    static String parameter(TemplateParameter parameter) {
        return description(parameter.fullDescription())
                + (parameter.secure() ? "@secure()\n" : "")
                + length(parameter.length())
                + "param " + parameter.name() + " " + type(parameter)
                + parameter
                        .byDefault()
                        .map(value -> " = " + BicepExpressions.write(value, ""))
                        .orElse("")
                + "\n";
    }

    private static String length(Length length) {
        var most = length.most();
        return (length.least() > 0 ? "@minLength(" + length.least() + ")\n" : "")
                + (most.isPresent() ? "@maxLength(" + most.getAsInt() + ")\n" : "");
    }

    /** A type of its own, which templates that use this one can import. */
    static String type(TemplateType type) {
        return description(type.description()) + "@export()\ntype " + type.name() + " = "
                + type.allowed().stream().map(BicepText::quote).collect(Collectors.joining(" | "))
                + "\n";
    }

    private static String type(TemplateParameter parameter) {
        return switch (parameter.type()) {
            case ParameterType.Choice _ -> TemplateType.nameFor(parameter.name());
            case ParameterType.Text _, ParameterType.Secret _ -> "string";
            case ParameterType.MaybeText _ -> "string?";
            case ParameterType.Texts _ -> "string[]";
            case ParameterType.NamedTexts _ -> "{ *: string }";
            case ParameterType.Flag _ -> "bool";
        };
    }

    static String description(String text) {
        return "@description(" + BicepText.quote(text) + ")\n";
    }
}
