package dev.connreg.az.command;

import dev.connreg.az.grammar.Example;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "delete", description = "Delete a connected registry.")
@Example(
        does = "Delete one.",
        command = "connreg acr connected-registry delete --registry myregistry --name myconnectedregistry")
@Example(
        does = "Delete one with its sync token and scope map.",
        command = "connreg acr connected-registry delete --registry myregistry --name myconnectedregistry --cleanup")
final class ConnectedRegistryDelete extends WritingCommand {

    @Mixin
    public ConnectedRegistryTarget target = new ConnectedRegistryTarget();

    @Option(names = "--cleanup", description = "Delete its sync token and scope map, too.")
    public boolean cleanup;

    @Mixin
    public YesOption confirmation = new YesOption();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    ConnectedRegistryDelete(Invocations invocations) {
        super(invocations);
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
            registry.requireManaged();
            if (!cleanup || !finish()) {
                delete(registry.connectedRegistry(target.name));
            }
            return invocation.printNothing();
        }

        /** An earlier run may have been cut short after the connected registry was gone. */
        private boolean finish() {
            var name = target.name;
            if (registry.find(registry.connectedRegistryId(name)).isPresent()) {
                return false;
            }
            var removal = new SyncAccessRemoval(registry.contents(), name);
            var own = new SyncAccess(registry.tokenId(name), registry.scopeMapId(name));
            var map = removal.contents().scopeMap(own.scopeMap()).filter(found -> removal.isOwn(found, own.token()));
            var rights = removal.rights(map.map(ScopeMap::id));
            if (map.isEmpty() && rights.isEmpty()) {
                return false;
            }
            map.ifPresent(_ -> deleteSyncAccess(removal.contents().token(own.token()), map));
            revoke(rights);
            return true;
        }

        private void delete(ConnectedRegistry found) {
            invocation.confirm(question(found), confirmation.yes);
            // Read before the registry is gone, so that nothing that is needed later can be missing by then.
            var contents = found.usesManagedIdentity() ? Optional.<SyncAccessRemoval>empty() : Optional.of(removal());
            invocation.apply(deletion(ConnectedRegistry.KIND, registry.connectedRegistryId(target.name)));
            if (contents.isEmpty()) {
                warnOfIdentity();
            } else if (cleanup) {
                cleanUp(found, contents.get());
            } else {
                invocation.console().warning(leftover(found, contents.get()));
            }
        }

        private SyncAccessRemoval removal() {
            return new SyncAccessRemoval(registry.contents(), target.name);
        }

        private void cleanUp(ConnectedRegistry deleted, SyncAccessRemoval removal) {
            var token = deleted.syncToken().flatMap(removal.contents()::token);
            var map = scopeMap(deleted, removal);
            deleteSyncAccess(token, map);
            revoke(removal.rights(map.map(ScopeMap::id)));
        }

        /** What its token has; where that is gone already, what was made with it. */
        private Optional<ScopeMap> scopeMap(ConnectedRegistry deleted, SyncAccessRemoval removal) {
            var contents = removal.contents();
            return contents.scopeMapOf(deleted)
                    .or(() -> contents.scopeMap(registry.scopeMapId(deleted.name()))
                            .filter(map -> map.serves(deleted.name())
                                    && deleted.syncToken()
                                            .flatMap(contents::token)
                                            .isEmpty()));
        }

        private void deleteSyncAccess(Optional<Token> token, Optional<ScopeMap> map) {
            if (token.map(found -> deleteToken(found.id())).orElse(true)) {
                map.ifPresent(found -> deleteScopeMap(found.id()));
            }
        }

        private boolean deleteToken(ResourceId token) {
            return delete(
                    Token.SYNC_KIND,
                    token,
                    "Deleting the token '%s' will invalidate access to anyone using its credentials. Proceed?"
                            .formatted(token.name()));
        }

        private void deleteScopeMap(ResourceId scopeMap) {
            delete(
                    ScopeMap.KIND,
                    scopeMap,
                    "Deleting the scope map '%s' will remove its permissions with associated tokens. Proceed?"
                            .formatted(scopeMap.name()));
        }

        private boolean delete(String kind, ResourceId id, String question) {
            if (!confirmation.yes && !invocation.console().confirm(question)) {
                invocation.console().warning("The %s '%s' stays.".formatted(kind, id.name()));
                return false;
            }
            invocation.apply(deletion(kind, id));
            return true;
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

        static Change deletion(String kind, ResourceId id) {
            return Change.of(
                    ChangeType.DELETE, kind, id, new Action.Delete(id, ApiVersions.CONTAINER_REGISTRY, Map.of()));
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

        private String leftover(ConnectedRegistry deleted, SyncAccessRemoval removal) {
            var commands = LeftoverCommands.deleting(
                    deleted.syncToken().flatMap(removal.contents()::token).map(Token::id),
                    scopeMap(deleted, removal).map(ScopeMap::id),
                    registry.name());
            var first = commands.isEmpty()
                    ? "Connected registry successfully deleted; its sync token and scope map are gone already."
                    : "Connected registry successfully deleted. Please cleanup your sync tokens and scope maps. Run the following commands for cleanup: "
                            + commands;
            return first
                    + "\nRun the following command on all ascendency to remove the deleted registry gateway access: "
                    + LeftoverCommands.removeGateway(deleted.name(), registry.name());
        }

        private record SyncAccess(ResourceId token, ResourceId scopeMap) {}
    }
}
