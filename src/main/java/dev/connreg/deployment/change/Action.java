package dev.connreg.deployment.change;

import dev.connreg.graph.References;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.Value.Fields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One thing that is done to Azure, or to the cluster. Bodies are resolved, with secrets by name. */
public sealed interface Action {

    default Set<String> secrets() {
        return Set.of();
    }

    record Put(ResourceId id, String apiVersion, Fields body) implements Action {
        @Override
        public Set<String> secrets() {
            return References.secrets(body);
        }
    }

    record Patch(ResourceId id, String apiVersion, Fields body) implements Action {
        @Override
        public Set<String> secrets() {
            return References.secrets(body);
        }
    }

    /** Puts it, unless it exists by then: a token that is put again loses its passwords. */
    record Create(ResourceId id, String apiVersion, Fields body) implements Action {
        @Override
        public Set<String> secrets() {
            return References.secrets(body);
        }
    }

    /** Waits until the resource is gone; the query is further parameters, such as {@code forceDelete}. */
    record Delete(ResourceId id, String apiVersion, Map<String, String> query) implements Action {
        public Delete {
            query = Map.copyOf(query);
        }
    }

    /** An action of a resource, such as {@code resync}. */
    record Invoke(ResourceId id, String action, String apiVersion, Optional<Fields> body) implements Action {
        @Override
        public Set<String> secrets() {
            return body.<Set<String>>map(References::secrets).orElse(Set.of());
        }
    }

    /** Registers a subscription with a resource provider, and waits until it is. */
    record Register(ResourceId provider, String apiVersion) implements Action {}

    /** Waits until the connected registry is inactive. */
    record Deactivate(ResourceId connectedRegistry, String apiVersion) implements Action {}

    /**
     * Reads, writes and reads until the scope map is as wanted, whatever others write: ARM has no ETag for it. What is
     * added to an ancestor, a connected registry, is taken back if what it is given for is refused.
     */
    record ChangeActions(
            ResourceId scopeMap,
            String apiVersion,
            List<String> added,
            List<String> removed,
            Optional<ResourceId> ancestor)
            implements Action {
        public ChangeActions {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }
    }

    /** Reads, writes and reads until the client tokens are as wanted, whatever others write: the list is written as a whole. */
    record ChangeClientTokens(
            ResourceId connectedRegistry, String apiVersion, List<ResourceId> added, List<ResourceId> removed)
            implements Action {
        public ChangeClientTokens {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }
    }

    /** The value is put among the secrets under that name; the slot is {@code password1} or {@code password2}. */
    record MakePassword(ResourceId token, String apiVersion, String slot, String secret) implements Action {}

    /** From the parent upwards, restores what another writer has lost of what those below need. */
    record KeepRights(ResourceId parent, String apiVersion) implements Action {}

    /** The slot is {@code password1} or {@code password2}. */
    record MakeConnectionString(
            ResourceId connectedRegistry, ResourceId token, String apiVersion, String slot, String secret)
            implements Action {}

    /** Makes and sends the other password if another run has replaced the one just sent. */
    record KeepPassword(MakeConnectionString made, Action sent) implements Action {}

    /** Once the site was heard of after that was sent, deletes what the token has besides the password that was made. */
    record DeleteOldPassword(MakeConnectionString made, Watched sent) implements Action {}

    /**
     * Waits until the connected registry is active and Online, and keeps the parent's rights meanwhile.
     * The extension must not fail; after a repair, what was reported before does not count.
     */
    record AwaitOnline(
            ResourceId connectedRegistry,
            String apiVersion,
            Optional<Watched> extension,
            boolean afterRepair,
            Optional<ResourceId> parent)
            implements Action {

        /** The same, where what was reported before counts too. */
        public AwaitOnline withEachComplaint() {
            return new AwaitOnline(connectedRegistry, apiVersion, extension, false, parent);
        }
    }

    /** Puts the certificate in the files of a spec onto the cluster, and its namespace too if that is not there. */
    record ApplySecret(SiteSecret secret, boolean withNamespace) implements Action {
        @Override
        public Set<String> secrets() {
            return SiteSecret.PARTS;
        }
    }

    /** A resource that is read while another is waited for. */
    record Watched(ResourceId id, String apiVersion) {}
}
