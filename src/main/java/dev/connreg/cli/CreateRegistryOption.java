package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.site.CreatedRegistry;
import dev.connreg.spec.DeploymentSpec;
import dev.connreg.spec.SyncAccess;
import java.util.ArrayList;
import java.util.List;

/** Whether what is written makes the registry. */
final class CreateRegistryOption implements OptionGroup {

    private final OwnOption<Boolean> create = OwnOption.flag(
            "Create the registry where it is not there: Premium, with a data endpoint. One that is there is left as it is.",
            "--create-registry");

    @Override
    public List<OwnOption<?>> options() {
        return List.of(create);
    }

    boolean isSet() {
        return create.isSet();
    }

    void refuse(boolean clusterAlone) {
        if (create.isSet() && clusterAlone) {
            throw create.misuse("--part cluster makes nothing in the registry: leave --create-registry out");
        }
    }

    DeploymentGraph apply(Console console, DeploymentSpec spec, DeploymentGraph graph) {
        if (!create.isSet()) {
            return graph;
        }
        var needed = needed(spec);
        if (!needed.isEmpty()) {
            console.warning(
                    "The spec names what must be in the registry already, so nothing can be deployed to one that has just been created: %s."
                            .formatted(String.join(", ", needed)));
        }
        return CreatedRegistry.in(graph);
    }

    private static List<String> needed(DeploymentSpec spec) {
        var wanted = spec.connectedRegistry();
        var needed = new ArrayList<String>();
        wanted.parent().ifPresent(parent -> needed.add("the parent '%s'".formatted(parent)));
        if (wanted.access() instanceof SyncAccess.ExistingToken(var token)) {
            needed.add("the sync token '%s'".formatted(token));
        }
        wanted.options().clientTokens().forEach(token -> needed.add("the client token '%s'".formatted(token)));
        return needed;
    }
}
