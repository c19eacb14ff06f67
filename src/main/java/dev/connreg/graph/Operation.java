package dev.connreg.graph;

import java.util.List;

/** What an {@link OperationNode} does. */
public sealed interface Operation {

    /**
     * Gives rights of a new child to the sync scope map of each of its ancestors, from the parent up: a child
     * synchronizes through them.
     */
    record GrantAncestors(String parent, List<Value> actions) implements Operation {
        public GrantAncestors {
            actions = List.copyOf(actions);
        }
    }

    /**
     * Makes a password of the sync token and, of it, the connection string. Done only where something needs the
     * connection string, as a password can be read once only.
     *
     * @param secret the name of the secret that holds the connection string afterwards
     */
    record MakeConnectionString(String connectedRegistry, String token, String secret) implements Operation {}

    /** Waits until the connected registry on the cluster has activated itself and reports Online. */
    record AwaitOnline(String connectedRegistry) implements Operation {}
}
