package dev.connreg.template.script;

import dev.connreg.graph.ResourceId;
import dev.connreg.problem.ShellWord;
import dev.connreg.template.TemplateFiles;
import java.util.Optional;

/** What a script is about; no scope map where the token is somebody else's. */
public record ScriptNames(
        ResourceId registry,
        ResourceId cluster,
        ResourceId connectedRegistry,
        ResourceId token,
        Optional<ResourceId> scopeMap,
        ResourceId extension) {

    /** What stands at the head of each script: options that many commands have. */
    String head() {
        return headWithoutCluster()
                + "cluster=(--cluster-name %s --cluster-type connectedClusters%s)\n"
                        .formatted(ShellWord.of(cluster.name()), place(cluster));
    }

    String headWithoutCluster() {
        return """
                # shellcheck disable=SC2016 # Texts in single quotes are meant as they are.
                set -euo pipefail

                registry=(--registry %s%s)
                """.formatted(ShellWord.of(registry.name()), place(registry));
    }

    /** The options that say where something is; the subscription only where it is not the current one. */
    static String place(ResourceId id) {
        var subscription = id.subscriptionId()
                .filter(found -> !found.equals(TemplateFiles.THIS_SUBSCRIPTION))
                .map(found -> " --subscription " + ShellWord.of(found));
        return " --resource-group " + ShellWord.of(id.resourceGroup().orElseThrow()) + subscription.orElse("");
    }

    /** The beginning of a command about a part of the registry. */
    CommandLines acr(String command, String name) {
        return CommandLines.of(acrWords(command, name));
    }

    String acrWords(String command, String name) {
        return "az acr %s \"${registry[@]}\" --name %s".formatted(command, ShellWord.of(name));
    }

    String extensionWords(String command) {
        return "az k8s-extension %s \"${cluster[@]}\" --name %s".formatted(command, ShellWord.of(extension.name()));
    }

    /** A command about the connected registry itself. */
    String own(String command) {
        return acrWords("connected-registry " + command, connectedRegistry.name());
    }
}
