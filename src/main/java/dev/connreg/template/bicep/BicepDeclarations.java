package dev.connreg.template.bicep;

import dev.connreg.graph.ParameterType;
import dev.connreg.graph.Value;
import dev.connreg.template.layout.TemplateParameter;

/** What a template declares above its resources. */
final class BicepDeclarations {

    private BicepDeclarations() {}

    static String parameter(TemplateParameter parameter) {
        return description(parameter.fullDescription())
                + (parameter.secure() ? "@secure()\n" : "")
                + (parameter.type() instanceof ParameterType.Choice(var allowed)
                        ? "@allowed(" + BicepExpressions.write(Value.Items.ofTexts(allowed), "") + ")\n"
                        : "")
                + (parameter.mustBeSet() ? "@minLength(1)\n" : "")
                + "param " + parameter.name() + " " + type(parameter.type())
                + parameter
                        .byDefault()
                        .map(value -> " = " + BicepExpressions.write(value, ""))
                        .orElse("")
                + "\n";
    }

    private static String type(ParameterType type) {
        return switch (type) {
            case ParameterType.Text _, ParameterType.Choice _, ParameterType.Secret _ -> "string";
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
