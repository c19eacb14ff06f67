package dev.connreg.cli;

import dev.connreg.spec.reader.SpecOverride;
import java.util.List;
import java.util.stream.Stream;

/** Names what a site consists of, and sets any key of the spec. */
final class KeyOptions implements OptionGroup {

    private final OwnOption<String> registry =
            OwnOption.text("NAME", "The cloud registry (registry.name).", "--registry", "-r");

    private final OwnOption<String> resourceGroup =
            OwnOption.text("NAME", "Its resource group (registry.resourceGroup).", "--resource-group", "-g");

    private final OwnOption<String> name =
            OwnOption.text("NAME", "The connected registry (connectedRegistry.name).", "--name", "-n");

    private final OwnOption<String> clusterName =
            OwnOption.text("NAME", "The Arc-enabled cluster (cluster.name).", "--cluster-name", "-c");

    private final OwnOption<String> clusterResourceGroup = OwnOption.text(
            "NAME",
            "The cluster's resource group, if it is not the registry's (cluster.resourceGroup).",
            "--cluster-resource-group");

    private final OwnOption<List<String>> set = OwnOption.texts(
            "KEY=VALUE",
            "Any key of the spec by its dotted path, such as tls.mode=ownCertificate; repeatable.",
            "--set");

    @Override
    public List<OwnOption<?>> options() {
        return List.of(registry, resourceGroup, name, clusterName, clusterResourceGroup, set);
    }

    List<SpecOverride> overrides() {
        return Stream.of(
                        set.given().stream().flatMap(List::stream).map(this::any),
                        text("--registry", "registry.name", registry),
                        text("--resource-group", "registry.resourceGroup", resourceGroup),
                        text("--name", "connectedRegistry.name", name),
                        text("--cluster-name", "cluster.name", clusterName),
                        text("--cluster-resource-group", "cluster.resourceGroup", clusterResourceGroup))
                .flatMap(some -> some)
                .toList();
    }

    private SpecOverride any(String word) {
        var equals = word.indexOf('=');
        if (equals < 1 || Stream.of(word.substring(0, equals).split("\\.", -1)).anyMatch(String::isBlank)) {
            throw set.misuse("--set takes a key and its value, such as --set tls.mode=none, not '%s'".formatted(word));
        }
        var key = word.substring(0, equals);
        return new SpecOverride.Anything("--set " + key, key, word.substring(equals + 1));
    }

    static Stream<SpecOverride> text(String option, String key, OwnOption<String> value) {
        return value.given().<SpecOverride>map(text -> new SpecOverride.Text(option, key, text)).stream();
    }
}
