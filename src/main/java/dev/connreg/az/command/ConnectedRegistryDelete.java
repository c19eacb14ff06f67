package dev.connreg.az.command;

import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;
import dev.connreg.console.FindingText;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.plan.SyncAccessRemoval;
import dev.connreg.graph.ResourceId;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.ScopeMap;
import dev.connreg.resource.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class ConnectedRegistryDelete extends WritingCommand {

    static final CommandText TEXT = CommandText.of("delete", "Delete a connected registry.")
            .example(
                    "Delete one.",
                    "connreg acr connected-registry delete --registry myregistry --name myconnectedregistry")
            .example(
                    "Delete one with its sync token and scope map.",
                    "connreg acr connected-registry delete --registry myregistry --name myconnectedregistry --cleanup");

    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

    public boolean cleanup;

    public YesOption confirmation = new YesOption();

    public ResourceGroupOption group = new ResourceGroupOption();

    ConnectedRegistryDelete(Invocations invocations) {
        super(invocations);
    }

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.include(target);
        options.flag(() -> cleanup = true, "--cleanup").says("Delete its sync token and scope map, too.");
        options.include(confirmation);
        options.include(group);
    }

    @Override
    int run(Invocation invocation) {
        return new Run(invocation).delete();
    }

    private final class Run {
        private final Invocation invocation;
        private final TargetRegistry registry;

        Run(Invocation invocation) {
            this.invocation = invocation;
            this.registry = TargetRegistry.of(invocation, target.registry, group);
        }

        int delete() {
            registry.readAhead(List.of(registry.id(), registry.connectedRegistryId(target.name)));
            registry.requireManaged();
            var found = registry.findConnectedRegistry(target.name);
            if (found.isPresent() || !cleanup || !finish()) {
                delete(found.orElseGet(() -> registry.connectedRegistry(target.name)));
            }
            return invocation.printNothing();
        }

        /** An earlier run may have been cut short after the connected registry was gone. */
        private boolean finish() {
            var removal = removal();
            var access = removal.access(registry.id());
            if (access.stream().noneMatch(Change::isDone)
                    && removal.rights(access).isEmpty()) {
                return false;
            }
            cleanUp(removal);
            return true;
        }

        private void delete(ConnectedRegistry found) {
            invocation.confirm(question(found), confirmation.yes);
            // Read before the registry is gone, so that nothing that is needed later can be missing by then.
            var removal = found.usesManagedIdentity() ? Optional.<SyncAccessRemoval>empty() : Optional.of(removal());
            var id = registry.connectedRegistryId(target.name);
            var deletion = new Action.Delete(id, AzApiVersions.CONTAINER_REGISTRY, Map.of());
            invocation.apply(Change.of(ChangeType.DELETE, ConnectedRegistry.KIND, id, deletion));
            if (removal.isEmpty()) {
                warnOfIdentity();
            } else if (cleanup) {
                cleanUp(removal.get());
            } else {
                invocation.console().warning(leftover(found, removal.get().access(registry.id())));
            }
        }

        private SyncAccessRemoval removal() {
            return new SyncAccessRemoval(registry.contents(target.name), target.name);
        }

        private void cleanUp(SyncAccessRemoval removal) {
            var access = removal.access(registry.id());
            access.stream().filter(change -> !change.isDone()).forEach(this::warnOfKept);
            for (var change : access) {
                if (change.isDone() && !delete(change)) {
                    // A token that the user keeps keeps its scope map.
                    break;
                }
            }
            revoke(removal.rights(access));
        }

        private void warnOfKept(Change kept) {
            for (var note : kept.notes()) {
                invocation
                        .console()
                        .warning("The %s '%s' %s."
                                .formatted(kept.kind(), kept.id().name(), FindingText.of(note)));
            }
        }

        private boolean delete(Change deletion) {
            var name = deletion.id().name();
            if (!confirmation.yes && !invocation.console().confirm(question(deletion.kind(), name))) {
                invocation.console().warning("The %s '%s' stays.".formatted(deletion.kind(), name));
                return false;
            }
            invocation.apply(deletion);
            return true;
        }

        private static String question(String kind, String name) {
            return (kind.equals(ScopeMap.KIND)
                            ? "Deleting the scope map '%s' will remove its permissions with associated tokens. Proceed?"
                            : "Deleting the token '%s' will invalidate access to anyone using its credentials. Proceed?")
                    .formatted(name);
        }

        private void revoke(List<SyncAccessRemoval.Revocation> rights) {
            var announcements = invocation.announcements();
            var changes = new ArrayList<Change>();
            for (var revocation : rights) {
                changes.add(announcements.before(revocation.change(), announcement(revocation)));
            }
            invocation.apply(changes, announcements);
        }

        private String announcement(SyncAccessRemoval.Revocation revocation) {
            var name = target.name;
            return revocation
                    .owner()
                    .map(above -> "Removing '%s' gateway permissions to connected registry '%s' sync scope map."
                            .formatted(name, above.name()))
                    .orElseGet(() -> "Removing '%s' gateway permissions from scope map '%s'."
                            .formatted(name, revocation.change().id().name()));
        }

        private String question(ConnectedRegistry found) {
            var question = "Are you sure you want to delete the connected registry '%s' in '%s'"
                    .formatted(target.name, registry.name());
            return cleanup || found.usesManagedIdentity()
                    ? question + "?"
                    : question + " without cleanup flag enabled?";
        }

        private void warnOfIdentity() {
            if (cleanup) {
                invocation
                        .console()
                        .warning(
                                "'--cleanup' has no effect for connected registry '%s' using ManagedIdentity authentication. The managed identity and role assignments are retained."
                                        .formatted(target.name));
            }
        }

        private String leftover(ConnectedRegistry deleted, List<Change> access) {
            var commands = LeftoverCommands.deleting(
                    idOf(Token.SYNC_KIND, access), idOf(ScopeMap.KIND, access), registry.name());
            var first = commands.isEmpty()
                    ? "Connected registry successfully deleted; its sync token and scope map are %s."
                            .formatted(access.isEmpty() ? "gone already" : "used elsewhere")
                    : "Connected registry successfully deleted. Please cleanup your sync tokens and scope maps. Run the following commands for cleanup: "
                            + commands;
            return first
                    + "\nRun the following command on all ascendency to remove the deleted registry gateway access: "
                    + LeftoverCommands.removeGateway(deleted.name(), registry.name());
        }

        private static Optional<ResourceId> idOf(String kind, List<Change> access) {
            return access.stream()
                    .filter(change -> change.isDone() && change.kind().equals(kind))
                    .map(Change::id)
                    .findFirst();
        }
    }
}
