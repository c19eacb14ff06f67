package dev.connreg.graph;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an {@link OperationNode} does. */
public sealed interface Operation {

    /** Gives a new child's rights to the scope map of each ancestor, parent first: it synchronizes through them. */
    record GrantAncestors(String parent, List<Value> actions) implements Operation {
        public GrantAncestors {
            actions = List.copyOf(actions);
        }
    }

    /**
     * In a template, which cannot add to a scope map, in the place of {@link GrantAncestors}: those scope maps are sent
     * whole, as they were at that time.
     */
    record SendCopies(List<String> scopeMaps, Instant taken) implements Operation {
        public SendCopies {
            scopeMaps = List.copyOf(scopeMaps);
        }
    }

    /** Makes the connection string, only where it is needed: the sync token's password can be read once only. */
    record MakeConnectionString(String connectedRegistry, String token, Optional<String> parent, String secret)
            implements Operation {}

    /** Waits until the connected registry has activated itself on the cluster and reports Online. */
    record AwaitOnline(String connectedRegistry) implements Operation {}
}
