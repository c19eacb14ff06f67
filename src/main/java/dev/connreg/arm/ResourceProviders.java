package dev.connreg.arm;

import dev.connreg.graph.ResourceId;
import java.util.Optional;

/** The resource providers with which a subscription must be registered before anything of theirs can be created in it. */
public interface ResourceProviders {

    /** {@code Registered}, {@code NotRegistered} and so on; empty if it may not be read: the service will tell. */
    Optional<String> registrationState(String namespace, String subscriptionId);

    /** Whether what it offers can be created in that state. */
    static boolean isRegistered(String state) {
        return state.equalsIgnoreCase("Registered");
    }

    /** The id of a provider, such as {@code Microsoft.KubernetesConfiguration}, in a subscription. */
    static ResourceId id(String namespace, String subscriptionId) {
        return ResourceId.of("/subscriptions/%s/providers/%s".formatted(subscriptionId, namespace));
    }
}
