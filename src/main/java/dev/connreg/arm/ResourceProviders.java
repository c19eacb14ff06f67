package dev.connreg.arm;

import java.util.Optional;

/** The resource providers of a subscription. */
public interface ResourceProviders {

    /**
     * How a provider is registered.
     *
     * @param namespace such as {@code Microsoft.KubernetesConfiguration}
     * @return {@code Registered}, {@code NotRegistered} and so on; empty if it may not be read, as that is a right of its
     *     own: the service itself will tell then
     */
    Optional<String> registrationState(String namespace, String subscriptionId);
}
