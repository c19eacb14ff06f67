package dev.connreg.deployment.plan;

import dev.connreg.arm.Arm;
import dev.connreg.deployment.change.Plan;
import dev.connreg.deployment.live.RegistryContents;
import dev.connreg.deployment.live.Unlisted;
import dev.connreg.graph.ResourceId;
import dev.connreg.resource.Names;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what a registry has left of connected registries that are gone. That they are gone must be sure: a list may be false. */
public final class OrphanPlanner {

    private final Arm arm;
    private final InstantSource clock;

    public OrphanPlanner(Arm arm, InstantSource clock) {
        this.arm = arm;
        this.clock = clock;
    }

    /** Changes nothing; throws a Failure if there is no registry, or if a list lacks what exists. */
    public Orphans read(ResourceId registry) {
        var contents = new KnownRegistry(arm, registry).contents();
        var absent = absent(contents);
        requireAbsent(registry, contents, absent);
        return new Orphans(contents, absent, clock.instant());
    }

    /** What takes it away; throws a Failure as {@link #read}, and if the signed-in identity may not do it. */
    public Plan plan(ResourceId registry) {
        return PlanCheck.permitted(arm, read(registry).plan());
    }

    private static Set<String> absent(RegistryContents contents) {
        return contents.scopeMaps().stream()
                .flatMap(map -> map.gateways().stream())
                .filter(Names::isConnectedRegistry)
                .filter(name -> contents.tree().find(name).isEmpty())
                .collect(Collectors.toSet());
    }

    private void requireAbsent(ResourceId registry, RegistryContents contents, Set<String> names) {
        var unlisted = new Unlisted(contents);
        names.forEach(name -> unlisted.connectedRegistry(registry.child("connectedRegistries", name))
                .token(registry.child("tokens", name)));
        unlisted.requireAbsent(arm);
    }
}
