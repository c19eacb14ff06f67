package dev.connreg.template.arm;

import dev.connreg.graph.SecretSource;
import dev.connreg.graph.Value.Fields;
import dev.connreg.template.layout.Template;

final class ArmParameters {

    private ArmParameters() {}

    static Fields of(Template template) {
        var parameters = Fields.builder();
        for (var parameter : template.parameters()) {
            parameter.vault().ifPresent(vault -> parameters.put(parameter.name(), reference(vault)));
            parameter
                    .value()
                    .ifPresent(value -> parameters.put(
                            parameter.name(),
                            Fields.builder().put("value", value).build()));
        }
        return Fields.builder()
                .put("$schema", "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#")
                .put("contentVersion", "1.0.0.0")
                .put("parameters", parameters.build())
                .build();
    }

    private static Fields reference(SecretSource.InVault secret) {
        var vault = Fields.builder().put("id", secret.vault().toString()).build();
        var reference = Fields.builder().put("keyVault", vault).put("secretName", secret.name());
        return Fields.builder().put("reference", reference.build()).build();
    }
}
