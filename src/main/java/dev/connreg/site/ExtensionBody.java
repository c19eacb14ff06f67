package dev.connreg.site;

import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Fields;
import dev.connreg.spec.ExtensionSpec;
import dev.connreg.spec.TlsMode;

/** The body of the extension on the cluster. */
final class ExtensionBody {

    private static final String EXTENSION_TYPE = "Microsoft.ContainerRegistry.ConnectedRegistry";

    private ExtensionBody() {}

    static Fields of(ExtensionSpec spec, TlsMode mode) {
        var properties = Fields.builder().put("extensionType", EXTENSION_TYPE);
        // The service refuses a version beside automatic upgrades, whose default is on: both are always said.
        properties.put("autoUpgradeMinorVersion", spec.version().isEmpty());
        properties.put("releaseTrain", spec.releaseTrain()).put("version", spec.version());
        spec.releaseNamespace().ifPresent(namespace -> properties.put("scope", clusterScope(namespace)));
        properties
                .put("configurationSettings", settings(spec, mode))
                .put("configurationProtectedSettings", protectedSettings(mode));
        return Fields.builder()
                .put("identity", Fields.builder().put("type", "SystemAssigned").build())
                .put("properties", properties.build())
                .build();
    }

    private static Fields clusterScope(String namespace) {
        var cluster = Fields.builder().put("releaseNamespace", namespace).build();
        return Fields.builder().put("cluster", cluster).build();
    }

    private static Fields settings(ExtensionSpec spec, TlsMode mode) {
        var settings = Fields.builder().put("service.clusterIP", new Value.ParameterRef("serviceClusterIp"));
        ExtensionSettings.addPlain(settings, mode);
        spec.settings().forEach(settings::put);
        return settings.build();
    }

    private static Fields protectedSettings(TlsMode mode) {
        var settings = Fields.builder().put("connectionString", new Value.SecretRef(SecretNames.CONNECTION_STRING));
        ExtensionSettings.addProtected(settings, mode);
        return settings.build();
    }
}
