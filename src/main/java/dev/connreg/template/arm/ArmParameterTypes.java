package dev.connreg.template.arm;

import dev.connreg.graph.FieldsBuilder;
import dev.connreg.graph.ParameterType;
import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Items;
import dev.connreg.template.layout.TemplateParameter;

/** The declaration of a parameter, but for its description. */
record ArmParameterTypes(ArmExpressions expressions) {

    FieldsBuilder declare(TemplateParameter parameter) {
        var fields = type(parameter.type());
        parameter.byDefault().ifPresent(value -> fields.put("defaultValue", expressions.data(value)));
        if (parameter.type() instanceof ParameterType.Choice(var allowed)) {
            fields.put("allowedValues", Items.ofTexts(allowed));
        }
        if (parameter.mustBeSet()) {
            fields.put("minLength", new Value.Whole(1));
        }
        return fields;
    }

    private static FieldsBuilder type(ParameterType type) {
        return switch (type) {
            case ParameterType.Text _, ParameterType.Choice _ -> named("string");
            case ParameterType.MaybeText _ -> named("string").put("nullable", true);
            case ParameterType.Texts _ ->
                named("array").put("items", named("string").build());
            case ParameterType.NamedTexts _ ->
                named("object")
                        .put("properties", Fields.EMPTY)
                        .put("additionalProperties", named("string").build());
            case ParameterType.Flag _ -> named("bool");
            case ParameterType.Secret _ -> named("securestring");
        };
    }

    private static FieldsBuilder named(String type) {
        return Fields.builder().put("type", type);
    }
}
