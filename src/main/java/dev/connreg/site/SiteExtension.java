package dev.connreg.site;

import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Fields;
import dev.connreg.resource.Extension;
import dev.connreg.spec.ExtensionSpec;
import dev.connreg.spec.TlsMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

final class SiteExtension {

    private SiteExtension() {}

    static Fields of(ExtensionSpec spec, TlsMode mode) {
        var properties = Fields.builder().put("extensionType", Extension.CONNECTED_REGISTRY);
        Extension.putVersion(
                properties,
                new Extension.Versioning(
                        Optional.of(spec.version().isEmpty()), Optional.empty(), spec.releaseTrain(), spec.version()));
        spec.releaseNamespace().ifPresent(namespace -> properties.put("scope", clusterScope(namespace)));
        properties
                .put(Extension.SETTINGS, settings(spec, mode))
                .put(Extension.PROTECTED, protectedSettings(spec, mode));
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
        var settings =
                Fields.builder().put("service.clusterIP", new Value.ParameterRef(ParameterNames.SERVICE_ADDRESS));
        TlsSettings.addPlain(settings, mode);
        spec.settings().forEach(settings::put);
        return settings.build();
    }

    /** With the address in the place of the parameter for it. */
    static Map<String, String> plainSettings(ExtensionSpec spec, TlsMode mode) {
        var settings = new LinkedHashMap<String, String>();
        settings(spec, mode)
                .values()
                .forEach((key, value) ->
                        settings.put(key, value instanceof Value.Text(var text) ? text : spec.serviceClusterIp()));
        return settings;
    }

    private static Fields protectedSettings(ExtensionSpec spec, TlsMode mode) {
        var settings = Fields.builder().put("connectionString", new Value.SecretRef(SecretNames.CONNECTION_STRING));
        TlsSettings.addProtected(settings, mode);
        SecretNames.ofSettings(spec.protectedSettings().keySet())
                .forEach((key, secret) -> settings.put(key, new Value.SecretRef(secret)));
        return settings.build();
    }
}
