package dev.connreg.spec.reader;

import dev.connreg.resource.Addresses;
import dev.connreg.resource.Names;
import dev.connreg.spec.ConnectedRegistrySpec;
import dev.connreg.spec.ExtensionSpec;
import java.util.function.Supplier;

final class ExtensionReader {

    private ExtensionReader() {}

    /** The connected registry gives the extension its name if it has none. */
    static Supplier<ExtensionSpec> read(
            Section extension,
            Section service,
            Supplier<ConnectedRegistrySpec> connectedRegistry,
            SecretOriginReader origins) {
        var name = extension.text("name", Names::extension);
        var version = extension.text("version", Names::version);
        var train = extension.text("releaseTrain", Names::releaseTrain);
        var namespace = extension.text("releaseNamespace", Names::namespace);
        var settings = SettingsReader.read(extension.section("settings"));
        var protectedSettings = ProtectedSettingsReader.read(extension.section("protectedSettings"), origins);
        var address = service.requiredText("clusterIP", Addresses::service);
        return () -> new ExtensionSpec(
                name.orElseGet(() -> connectedRegistry.get().name()),
                address.orElseThrow(),
                version,
                train,
                namespace,
                settings,
                protectedSettings.get());
    }
}
