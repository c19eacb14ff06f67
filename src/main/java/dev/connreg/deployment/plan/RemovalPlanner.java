package dev.connreg.deployment.plan;

import dev.connreg.arm.Arm;
import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.change.Plan;
import dev.connreg.deployment.live.Presence;
import dev.connreg.deployment.live.Reads;
import dev.connreg.deployment.live.RegistryContents;
import dev.connreg.deployment.live.Unlisted;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.ApiVersions;
import dev.connreg.resource.CloudRegistry;
import dev.connreg.resource.ConnectedCluster;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.Extension;
import dev.connreg.resource.Names;
import dev.connreg.site.SiteNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plans to take a site down, in reverse order of creation. What a crash left behind is found by its name and by what it
 * allows; what only has the same name is left alone.
 */
public final class RemovalPlanner {

    private final Arm arm;
    private final boolean clusterIsGone;

    public RemovalPlanner(Arm arm, boolean clusterIsGone) {
        this.arm = arm;
        this.clusterIsGone = clusterIsGone;
    }

    /**
     * Throws a Failure if there are children, or no registry or cluster, as nobody can tell then what is left; or if the
     * signed-in identity may not do it.
     */
    public Plan plan(SiteNames names, WaitListener waiting) {
        requireParents(names);
        var extensionVersion = Extension.TYPE.apiVersion();
        var extension = arm.awaitSettled(names.extension(), extensionVersion, waiting)
                .or(() -> Presence.listed(arm, names.extension(), extensionVersion));
        var contents = RegistryContents.read(arm, names.registry(), ApiVersions.CONTAINER_REGISTRY);
        requireListed(names, contents);
        var registry = contents.tree().find(names.connectedRegistry().name());
        requireNoChildren(names, contents);
        var changes = new ArrayList<Change>();
        changes.addAll(extension
                .map(found -> List.of(removal(names, new Extension(found), contents)))
                .orElseGet(() -> registry.isPresent() ? others(names, contents) : List.of()));
        registry.map(found -> removal(names, found)).ifPresent(changes::add);
        addSyncAccess(
                changes,
                names,
                new SyncAccessRemoval(contents, names.connectedRegistry().name()));
        return PlanCheck.permitted(arm, new Plan(changes));
    }

    private void requireParents(SiteNames names) {
        try (var reads = new Reads()) {
            var registry = reads.start(() -> arm.find(names.registry(), CloudRegistry.TYPE.apiVersion()));
            var cluster = reads.start(() ->
                    clusterIsGone ? Optional.of(names) : arm.find(names.cluster(), ConnectedCluster.TYPE.apiVersion()));
            var missing = new MissingResource(arm);
            if (registry.get().isEmpty()) {
                throw new Failure(List.of(missing.finding(CloudRegistry.KIND, names.registry())));
            }
            if (cluster.get().isEmpty()) {
                throw new Failure(List.of(missing.cluster(ConnectedCluster.KIND, names.cluster())));
            }
        }
    }

    /** What is not listed is left, and what it uses is deleted: its own, its children, and one that the extension may serve. */
    private void requireListed(SiteNames names, RegistryContents contents) {
        var unlisted = new Unlisted(contents)
                .connectedRegistry(names.connectedRegistry())
                .token(names.token());
        names.scopeMap().ifPresent(unlisted::scopeMap);
        var served = names.scopeMap().flatMap(contents::scopeMap).stream().flatMap(map -> map.gateways().stream());
        Stream.concat(served, Stream.of(names.extension().name()))
                .filter(Names::isConnectedRegistry)
                .forEach(name -> unlisted.connectedRegistry(names.registry().child("connectedRegistries", name)));
        unlisted.requireAbsent(arm);
    }

    private static void requireNoChildren(SiteNames names, RegistryContents contents) {
        var children = contents.tree().childrenOf(names.connectedRegistry());
        if (!children.isEmpty()) {
            throw new Failure(List.of(CodedFinding.error(FindingCode.HAS_CHILDREN)
                    .with(Fact.NAME, names.connectedRegistry().name())
                    .with(
                            Fact.CHILDREN,
                            children.stream()
                                    .map(child -> "'%s'".formatted(child.name()))
                                    .collect(Collectors.joining(", ")))));
        }
    }

    /** Nothing tells what an extension of another name serves, unless that is the name of another connected registry. */
    private List<Change> others(SiteNames names, RegistryContents contents) {
        return Presence.beside(arm, names.extension(), Extension.TYPE.apiVersion()).stream()
                .filter(extension -> new Extension(extension).isOfType(Extension.CONNECTED_REGISTRY))
                .map(extension -> ResourceId.of(extension.path("id").asText()))
                .filter(id -> contents.tree().find(id.name()).isEmpty())
                .map(id -> Change.of(ChangeType.IGNORE, Extension.KIND, id)
                        .withNote(CodedFinding.note(FindingCode.MAY_SERVE).with(Fact.NAME, id.name())))
                .toList();
    }

    private static Change removal(SiteNames names, Extension extension, RegistryContents contents) {
        var id = names.extension();
        return extension.isOfType(Extension.CONNECTED_REGISTRY) && !servesOther(names, contents)
                ? Change.of(
                        ChangeType.DELETE,
                        Extension.KIND,
                        id,
                        new Action.Delete(id, Extension.TYPE.apiVersion(), Map.of("forceDelete", "false")))
                : Change.of(ChangeType.IGNORE, Extension.KIND, id).withNote(CodedFinding.note(FindingCode.NOT_OURS));
    }

    /** By its name, which is that of another connected registry, and in use. */
    private static boolean servesOther(SiteNames names, RegistryContents contents) {
        var name = names.extension().name();
        return !name.equalsIgnoreCase(names.connectedRegistry().name())
                && contents.tree()
                        .find(name)
                        .filter(ConnectedRegistry::isActive)
                        .isPresent();
    }

    private static Change removal(SiteNames names, ConnectedRegistry registry) {
        var id = names.connectedRegistry();
        var apiVersion = ConnectedRegistry.TYPE.apiVersion();
        var delete = new Action.Delete(id, apiVersion, Map.of());
        return registry.isActive()
                ? Change.of(
                        ChangeType.DELETE, ConnectedRegistry.KIND, id, new Action.Deactivate(id, apiVersion), delete)
                : Change.of(ChangeType.DELETE, ConnectedRegistry.KIND, id, delete);
    }

    private static void addSyncAccess(List<Change> changes, SiteNames names, SyncAccessRemoval removal) {
        var access = names.scopeMap().flatMap(map -> removal.accessByName(names.token(), map));
        access.ifPresent(changes::addAll);
        var existing = removal.tokenOf(names.token());
        access.map(removal::rights)
                .orElseGet(() -> removal.rightsBut(existing))
                .forEach(revocation -> changes.add(revocation.change()));
        if (access.isEmpty()) {
            removal.existing(existing).ifPresent(changes::add);
        }
    }
}
