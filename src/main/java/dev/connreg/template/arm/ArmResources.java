package dev.connreg.template.arm;

import dev.connreg.graph.FieldsBuilder;
import dev.connreg.graph.Placement;
import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Items;
import dev.connreg.resource.ApiVersions;
import dev.connreg.template.layout.Declaration;
import dev.connreg.template.layout.Template;
import java.util.List;
import java.util.stream.Stream;

final class ArmResources {

    private final Template template;
    private final ArmExpressions expressions;

    ArmResources(Template template) {
        this.template = template;
        this.expressions = new ArmExpressions(template);
    }

    Fields of(Declaration declaration) {
        var fields = Fields.builder();
        declaration
                .onlyWith()
                .ifPresent(parameter ->
                        fields.put("condition", ArmExpressions.expression(ArmExpressions.notEmpty(parameter))));
        switch (declaration) {
            case Declaration.OfResource resource -> put(fields, resource);
            case Declaration.OfModule module -> put(fields, module);
        }
        return putDependsOn(fields, declaration).build();
    }

    private void put(FieldsBuilder fields, Declaration.OfResource resource) {
        var node = resource.node();
        if (node.isExisting()) {
            fields.put("existing", true);
        }
        if (resource.isCreatedOnce()) {
            // The properties that must not exist; an empty list means the resource as a whole.
            fields.put(
                    "@options",
                    Fields.builder()
                            .put("onlyIfNotExists", new Items(List.of()))
                            .build());
        }
        fields.put("type", node.type().name()).put("apiVersion", node.type().apiVersion());
        if (node.placement() instanceof Placement.ExtensionOf(var target)) {
            fields.put("scope", ArmExpressions.expression(expressions.id(template.resource(target))));
        }
        fields.put("name", expressions.name(node));
        ((Fields) expressions.data(node.body())).values().forEach(fields::put);
    }

    private static void put(FieldsBuilder fields, Declaration.OfModule module) {
        fields.put("type", "Microsoft.Resources/deployments").put("apiVersion", ApiVersions.TEMPLATE_DEPLOYMENT);
        fields.put("name", deploymentName(module.symbol()));
        module.scope()
                .subscription()
                .ifPresent(parameter -> fields.put("subscriptionId", ArmExpressions.parameter(parameter.name())));
        fields.put(
                "resourceGroup",
                ArmExpressions.parameter(module.scope().resourceGroup().name()));
        fields.put("properties", deployment(module.template()));
    }

    /** Unique to the outer deployment, so that two of these at a time do not meet. */
    private static Value deploymentName(String symbol) {
        var name = ArmText.quote(symbol);
        return ArmExpressions.expression(
                "format(%s, uniqueString(%s, deployment().name))".formatted(ArmText.quote(symbol + "-{0}"), name));
    }

    private static Fields deployment(Template inner) {
        var parameters = Fields.builder();
        for (var parameter : inner.parameters()) {
            var value = ArmExpressions.parameter(parameter.name());
            parameters.put(
                    parameter.name(), Fields.builder().put("value", value).build());
        }
        return Fields.builder()
                .put(
                        "expressionEvaluationOptions",
                        Fields.builder().put("scope", "inner").build())
                .put("mode", "Incremental")
                .put("parameters", parameters.build())
                .put("template", ArmTemplate.of(inner))
                .build();
    }

    private FieldsBuilder putDependsOn(FieldsBuilder fields, Declaration declaration) {
        var needed = Stream.concat(declaration.implied().stream(), declaration.dependsOn().stream())
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .<Value>map(this::dependency)
                .toList();
        return needed.isEmpty() ? fields : fields.put("dependsOn", new Items(needed));
    }

    private Value dependency(String symbol) {
        return template.isSymbolic()
                ? new Value.Text(symbol)
                : ArmExpressions.expression(expressions.id(template.resource(symbol)));
    }
}
