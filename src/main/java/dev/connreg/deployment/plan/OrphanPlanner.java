package dev.connreg.deployment.plan;

import dev.connreg.arm.Arm;
import dev.connreg.deployment.live.Reads;
import dev.connreg.deployment.live.RegistryContents;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.ApiVersions;
import dev.connreg.resource.CloudRegistry;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.ConnectedRegistryTree;
import dev.connreg.resource.Names;
import dev.connreg.resource.ScopeMap;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        if (arm.find(registry, CloudRegistry.TYPE.apiVersion()).isEmpty()) {
            throw new Failure(List.of(new MissingResource(arm).finding(CloudRegistry.KIND, registry)));
        }
        var contents = RegistryContents.read(arm, registry, ApiVersions.CONTAINER_REGISTRY);
        var absent = absent(contents);
        requireAbsent(contents, unlisted(registry, contents, absent));
        return new Orphans(contents, absent, clock.instant());
    }

    private static Set<String> absent(RegistryContents contents) {
        return contents.scopeMaps().stream()
                .flatMap(map -> map.gateways().stream())
                .filter(Names::isConnectedRegistry)
                .filter(name -> contents.tree().find(name).isEmpty())
                .collect(Collectors.toSet());
    }

    /** All that the lists speak of and lack, and what it is; system scope maps need not be in a list. */
    private static Map<ResourceId, String> unlisted(
            ResourceId registry, RegistryContents contents, Set<String> absent) {
        var ids = new LinkedHashMap<ResourceId, String>();
        absent.forEach(name -> ids.put(registry.child("connectedRegistries", name), ConnectedRegistry.KIND));
        Stream.concat(absent.stream().map(name -> registry.child("tokens", name)), tokens(contents.tree()))
                .filter(token -> contents.token(token).isEmpty())
                .forEach(token -> ids.put(token, "token"));
        tokens(contents.tree())
                .flatMap(token -> contents.token(token).stream())
                .flatMap(token -> token.scopeMap().stream())
                .filter(map -> contents.scopeMap(map).isEmpty() && !map.name().startsWith("_"))
                .forEach(map -> ids.put(map, ScopeMap.KIND));
        return ids;
    }

    private static Stream<ResourceId> tokens(ConnectedRegistryTree tree) {
        return tree.registries().stream()
                .flatMap(registry -> Stream.concat(registry.syncToken().stream(), registry.clientTokens()));
    }

    private void requireAbsent(RegistryContents contents, Map<ResourceId, String> unlisted) {
        try (var reads = new Reads()) {
            var asked = new LinkedHashMap<CodedFinding, Reads.Read<Boolean>>();
            unlisted.forEach((id, kind) -> asked.put(
                    CodedFinding.error(FindingCode.LIST_INCOMPLETE)
                            .with(Fact.KIND, kind)
                            .with(Fact.NAME, id.name()),
                    reads.start(() -> arm.find(id, contents.apiVersion()).isPresent())));
            Failure.throwIfAny(asked.entrySet().stream()
                    .filter(read -> read.getValue().get())
                    .map(Map.Entry::getKey)
                    .toList());
        }
    }
}
