package dev.connreg.template.arm;

import dev.connreg.graph.FieldsBuilder;
import dev.connreg.graph.ParameterType;
import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Items;
import dev.connreg.template.layout.TemplateParameter;
import dev.connreg.template.layout.TemplateType;

/** The declaration of a parameter, but for its description. */
record ArmParameterTypes(ArmExpressions expressions) {

    FieldsBuilder declare(TemplateParameter parameter) {
        var fields = type(parameter);
        parameter.byDefault().ifPresent(value -> fields.put("defaultValue", expressions.data(value)));
        var length = parameter.length();
        if (length.least() > 0) {
            fields.put("minLength", new Value.Whole(length.least()));
        }
        length.most().ifPresent(most -> fields.put("maxLength", new Value.Whole(most)));
        return fields;
    }

    /** The definition of a type. The compiler sorts the members of a union. */
    static Fields define(TemplateType type) {
        var metadata =
                Fields.builder().put("__bicep_export!", true).put("description", ArmText.data(type.description()));
        return named("string")
                .put(
                        "allowedValues",
                        Items.ofTexts(type.allowed().stream().sorted().toList()))
                .put("metadata", metadata.build())
                .build();
    }

    private static FieldsBuilder type(TemplateParameter parameter) {
        return switch (parameter.type()) {
            case ParameterType.Text _ -> named("string");
            case ParameterType.Choice _ ->
                Fields.builder().put("$ref", "#/definitions/" + TemplateType.nameFor(parameter.name()));
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
