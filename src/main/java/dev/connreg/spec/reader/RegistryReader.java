package dev.connreg.spec.reader;

import dev.connreg.resource.Names;
import dev.connreg.spec.ClusterSpec;
import dev.connreg.spec.RegistrySpec;
import java.util.function.Supplier;

final class RegistryReader {

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
}
