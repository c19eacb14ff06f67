package dev.connreg.deployment.change;

import dev.connreg.graph.ResourceId;
import dev.connreg.graph.Value.Fields;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One thing that is done to Azure. */
public sealed interface Action {

    /**
     * Sends a resource as a whole.
     *
     * @param id which one
     * @param apiVersion the API version
     * @param body what is sent, resolved; secrets by name
     */
    record Put(ResourceId id, String apiVersion, Fields body) implements Action {}

    /**
     * Sends what changes of a resource.
     *
     * @param id which one
     * @param apiVersion the API version
     * @param body what is sent, resolved; secrets by name
     */
    record Patch(ResourceId id, String apiVersion, Fields body) implements Action {}

    /**
     * Removes a resource and waits until it is gone.
     *
     * @param id which one
     * @param apiVersion the API version
     * @param query further query parameters, such as {@code forceDelete}
     */
    record Delete(ResourceId id, String apiVersion, Map<String, String> query) implements Action {
        public Delete {
            query = Map.copyOf(query);
        }
    }

    /**
     * Invokes an action of a resource, such as {@code resync} or {@code generateCredentials}.
     *
     * @param id which resource
     * @param action the action's name, the last segment of the path
     * @param apiVersion the API version
     * @param body what is sent, resolved, if anything
     */
    record Invoke(ResourceId id, String action, String apiVersion, Optional<Fields> body) implements Action {}

    /**
     * Deactivates a connected registry, and waits until it is inactive.
     *
     * @param connectedRegistry which one
     * @param apiVersion the API version
     */
    record Deactivate(ResourceId connectedRegistry, String apiVersion) implements Action {}

    /**
     * Changes what a scope map allows: reads what it has, then sends the whole new set, as ARM has it.
     *
     * @param scopeMap which one
     * @param apiVersion the API version
     * @param added actions that it has afterwards
     * @param removed actions that it has no more afterwards
     */
    record ChangeActions(ResourceId scopeMap, String apiVersion, List<String> added, List<String> removed)
            implements Action {
        public ChangeActions {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }

        /** What takes it back. */
        public ChangeActions inverse() {
            return new ChangeActions(scopeMap, apiVersion, removed, added);
        }
    }

    /**
     * Makes a password of a sync token and, of it, the connection string.
     *
     * @param connectedRegistry the connected registry that the string is for
     * @param token its sync token
     * @param apiVersion the API version
     * @param slots which of the token's two passwords may be made
     * @param secret the name under which the connection string is kept
     */
    record MakeConnectionString(
            ResourceId connectedRegistry, ResourceId token, String apiVersion, PasswordSlots slots, String secret)
            implements Action {}

    /**
     * Waits until a connected registry is active and online.
     *
     * @param connectedRegistry which one
     * @param apiVersion the API version
     * @param extension the extension that must not have failed meanwhile, and its API version
     * @param complained whether it had something to report of before: that stays until it reports again, and says nothing
     *     of what was changed meanwhile
     */
    record AwaitOnline(ResourceId connectedRegistry, String apiVersion, Optional<Watched> extension, boolean complained)
            implements Action {}

    /**
     * A resource that is looked at while another is waited for.
     *
     * @param id which one
     * @param apiVersion the API version
     */
    record Watched(ResourceId id, String apiVersion) {}
}
