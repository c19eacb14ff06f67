package dev.connreg.az.command;

import dev.connreg.credential.Secret;
import dev.connreg.credential.SecretStore;
import dev.connreg.graph.FieldsBuilder;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.SecretRef;
import dev.connreg.resource.Extension;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The body of an extension as options ask for it. Values of protected settings go to the store, only names stay. */
final class ExtensionBody {

    private final SecretStore secrets;

    ExtensionBody(SecretStore secrets) {
        this.secrets = secrets;
    }

    /** The whole extension. Both maps of settings are there even if empty, as the service wants it. */
    Fields whole(
            ExtensionCreate options,
            ExtensionScope scope,
            Optional<Fields> plan,
            SettingsSource settings,
            boolean identity) {
        var properties = Fields.builder().put("extensionType", options.extensionType.toLowerCase(Locale.ROOT));
        putVersion(properties, options.settings);
        scope.fields().ifPresent(fields -> properties.put("scope", fields));
        properties.put(Extension.SETTINGS, plain(settings.plain()));
        properties.put(Extension.PROTECTED, secret(settings.secret()));
        var body = Fields.builder();
        if (identity) {
            body.put("identity", Fields.builder().put("type", "SystemAssigned").build());
        }
        plan.ifPresent(fields -> body.put("plan", fields));
        return body.put("properties", properties.build()).build();
    }

    /** The properties that change; empty where nothing does. */
    Fields changes(ExtensionSettings options, SettingsSource settings) {
        var properties = Fields.builder();
        putVersion(properties, options);
        if (!settings.plain().isEmpty()) {
            properties.put(Extension.SETTINGS, plain(settings.plain()));
        }
        if (!settings.secret().isEmpty()) {
            properties.put(Extension.PROTECTED, secret(settings.secret()));
        }
        return properties.build();
    }

    private static void putVersion(FieldsBuilder properties, ExtensionSettings options) {
        Extension.putVersion(
                properties,
                new Extension.Versioning(
                        options.autoUpgradeMinorVersion,
                        options.autoUpgradeMode,
                        options.releaseTrain,
                        options.version));
    }

    private static Fields plain(Map<String, String> settings) {
        var fields = Fields.builder();
        settings.forEach(fields::put);
        return fields.build();
    }

    private Fields secret(Map<String, String> settings) {
        var fields = Fields.builder();
        settings.forEach((key, value) -> {
            var name = "configurationProtectedSettings." + key;
            secrets.put(name, () -> Secret.of(value));
            fields.put(key, new SecretRef(name));
        });
        return fields.build();
    }
}
