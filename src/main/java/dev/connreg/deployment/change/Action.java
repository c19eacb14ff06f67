package dev.connreg.deployment.change;

import dev.connreg.graph.References;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.Value.Fields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One thing that is done to Azure. */
public sealed interface Action {

    /** The names of the secrets that it sends. */
    default Set<String> secrets() {
        return Set.of();
    }

    /**
     * Sends a resource as a whole.
     *
     * @param body what is sent, resolved; secrets by name
     */
    record Put(ResourceId id, String apiVersion, Fields body) implements Action {
        @Override
        public Set<String> secrets() {
            return References.secrets(body);
        }
    }

    /**
     * Sends what changes of a resource.
     *
     * @param body what is sent, resolved; secrets by name
     */
    record Patch(ResourceId id, String apiVersion, Fields body) implements Action {
        @Override
        public Set<String> secrets() {
            return References.secrets(body);
        }
    }

    /**
     * Deletes a resource and waits until it is gone.
     *
     * @param query further query parameters, such as {@code forceDelete}
     */
    record Delete(ResourceId id, String apiVersion, Map<String, String> query) implements Action {
        public Delete {
            query = Map.copyOf(query);
        }
    }

    /**
     * Invokes an action of a resource, such as {@code resync}.
     *
     * @param body what is sent, resolved, if anything
     */
    record Invoke(ResourceId id, String action, String apiVersion, Optional<Fields> body) implements Action {
        @Override
        public Set<String> secrets() {
            return body.<Set<String>>map(References::secrets).orElse(Set.of());
        }
    }

    /** Deactivates a connected registry, and waits until it is inactive. */
    record Deactivate(ResourceId connectedRegistry, String apiVersion) implements Action {}

    /**
     * Changes what a scope map allows. ARM keeps the list as a whole and has no ETag for it, so the map is read,
     * written and read again, until it allows what it should whatever others write meanwhile.
     *
     * @param removed actions that it does not have afterwards
     * @param provisional whether they are taken back if what they are given for is refused
     */
    record ChangeActions(
            ResourceId scopeMap, String apiVersion, List<String> added, List<String> removed, boolean provisional)
            implements Action {
        public ChangeActions {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }

        /** What takes it back. */
        public ChangeActions inverse() {
            return new ChangeActions(scopeMap, apiVersion, removed, added, false);
        }
    }

    /**
     * Looks whether every connected registry above one still allows all that those below it need, and gives back what
     * another writer of the same scope map has lost.
     *
     * @param parent the connected registry where the line upwards begins
     */
    record KeepRights(ResourceId parent, String apiVersion) implements Action {}

    /**
     * Generates a password of a sync token and makes the connection string of it.
     *
     * @param slot {@code password1} or {@code password2}
     */
    record MakeConnectionString(
            ResourceId connectedRegistry, ResourceId token, String apiVersion, String slot, String secret)
            implements Action {}

    /**
     * Looks whether the password that was just made and sent is still the token's: another run may have replaced it. If
     * so, the other password is made and sent.
     */
    record KeepPassword(MakeConnectionString made, Action sent) implements Action {}

    /**
     * Waits until a connected registry is active and online.
     *
     * @param extension the extension that must not have failed meanwhile, and its API version
     * @param afterRepair whether something was changed that it complained of: what it reported before is no news then
     * @param parent the connected registry above it, whose rights are looked after while waiting
     */
    record AwaitOnline(
            ResourceId connectedRegistry,
            String apiVersion,
            Optional<Watched> extension,
            boolean afterRepair,
            Optional<ResourceId> parent)
            implements Action {}

    /** A resource that is looked at while another is waited for. */
    record Watched(ResourceId id, String apiVersion) {}
}
