package dev.connreg.template.arm;

import dev.connreg.graph.FieldsBuilder;
import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Items;
import dev.connreg.template.layout.Declaration;
import dev.connreg.template.layout.Template;
import dev.connreg.template.layout.TemplateOutput;

/** Member for member as the Bicep compiler prints it. */
final class ArmTemplate {

    private final Template template;
    private final ArmResources resources;

    private ArmTemplate(Template template) {
        this.template = template;
        this.resources = new ArmResources(template);
    }

    static Fields of(Template template) {
        return new ArmTemplate(template).write();
    }

    private Fields write() {
        var fields = Fields.builder()
                .put("$schema", "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#");
        if (template.isSymbolic()) {
            fields.put("languageVersion", "2.0");
        }
        fields.put("contentVersion", "1.0.0.0").put("metadata", metadata());
        if (!template.types().isEmpty()) {
            var types = Fields.builder();
            template.types().forEach(type -> types.put(type.name(), ArmParameterTypes.define(type)));
            fields.put("definitions", types.build());
        }
        if (!template.parameters().isEmpty()) {
            fields.put("parameters", parameters());
        }
        if (!template.variables().isEmpty()) {
            fields.put("variables", variables());
        }
        fields.put("resources", resources());
        if (!template.outputs().isEmpty()) {
            fields.put("outputs", outputs());
        }
        return fields.build();
    }

    private Fields metadata() {
        var metadata = Fields.builder()
                .put("name", ArmText.data(template.name()))
                .put("description", ArmText.data(template.description()));
        if (!template.instructions().isEmpty()) {
            metadata.put(
                    "instructions",
                    new Items(template.instructions().stream()
                            .<Value>map(line -> new Value.Text(ArmText.data(line)))
                            .toList()));
        }
        return metadata.build();
    }

    private Fields parameters() {
        var parameters = Fields.builder();
        var types = new ArmParameterTypes(new ArmExpressions(template));
        for (var parameter : template.parameters()) {
            var fields = types.declare(parameter);
            parameters.put(
                    parameter.name(),
                    described(fields, parameter.fullDescription()).build());
        }
        return parameters.build();
    }

    private Fields variables() {
        var variables = Fields.builder();
        template.variables()
                .forEach(variable ->
                        variables.put(variable.name(), new ArmExpressions(template).data(variable.value())));
        return variables.build();
    }

    private Value resources() {
        if (!template.isSymbolic()) {
            return new Items(template.declarations().stream()
                    .filter(ArmTemplate::isDeployed)
                    .<Value>map(resources::of)
                    .toList());
        }
        var named = Fields.builder();
        template.declarations().forEach(declaration -> named.put(declaration.symbol(), resources.of(declaration)));
        return named.build();
    }

    private static boolean isDeployed(Declaration declaration) {
        return !(declaration instanceof Declaration.OfResource resource
                && resource.node().isExisting());
    }

    private Fields outputs() {
        var outputs = Fields.builder();
        for (var output : template.outputs()) {
            var fields = described(Fields.builder().put("type", "string"), output.description());
            outputs.put(output.name(), fields.put("value", value(output)).build());
        }
        return outputs.build();
    }

    private Value value(TemplateOutput output) {
        return switch (output.source()) {
            case TemplateOutput.Own(var value) -> new ArmExpressions(template).data(value);
            case TemplateOutput.GroupName() -> ArmExpressions.expression("resourceGroup().name");
            case TemplateOutput.OfModule(var module) -> ArmExpressions.expression(moduleOutput(module, output.name()));
        };
    }

    private static String moduleOutput(Declaration.OfModule module, String output) {
        var reference = "reference(" + ArmText.quote(module.symbol()) + ")";
        return module.onlyWith()
                .map(parameter -> "coalesce(tryGet(if(%s, %s, null()), 'outputs', %s, 'value'), '')"
                        .formatted(ArmExpressions.notEmpty(parameter), reference, ArmText.quote(output)))
                .orElse(reference + ".outputs." + output + ".value");
    }

    private static FieldsBuilder described(FieldsBuilder fields, String description) {
        return fields.put(
                "metadata",
                Fields.builder().put("description", ArmText.data(description)).build());
    }
}
