package dev.connreg.spec.reader;

import dev.connreg.resource.Names;
import dev.connreg.spec.ClusterSpec;
import dev.connreg.spec.KeyVaultSpec;
import dev.connreg.spec.RegistrySpec;
import java.util.Optional;
import java.util.function.Supplier;

final class RegistryReader {

    private static final String KEY_VAULT = "keyVault";

    private RegistryReader() {}

    static Supplier<RegistrySpec> registry(Section section) {
        var name = section.requiredText("name", Names::registry);
        var group = section.requiredText("resourceGroup", Names::resourceGroup);
        var subscription = section.text("subscription", Names::subscription);
        return () -> new RegistrySpec(name.orElseThrow(), group.orElseThrow(), subscription);
    }

    static Supplier<ClusterSpec> cluster(Section section, Supplier<RegistrySpec> registry) {
        var name = section.requiredText("name", Names::cluster);
        var group = section.text("resourceGroup", Names::resourceGroup);
        var subscription = section.text("subscription", Names::subscription);
        return () -> new ClusterSpec(
                name.orElseThrow(), group.orElseGet(() -> registry.get().resourceGroup()), subscription);
    }

    static Supplier<Optional<KeyVaultSpec>> keyVault(Section root, Supplier<RegistrySpec> registry) {
        if (!root.has(KEY_VAULT)) {
            return Optional::empty;
        }
        var section = root.section(KEY_VAULT);
        var name = section.requiredText("name", Names::keyVault);
        var group = section.text("resourceGroup", Names::resourceGroup);
        var subscription = section.text("subscription", Names::subscription);
        return () -> Optional.of(new KeyVaultSpec(
                name.orElseThrow(), group.orElseGet(() -> registry.get().resourceGroup()), subscription));
    }
}
