package dev.connreg.arm;

import java.util.Optional;

public interface ResourceProviders {

    /** {@code Registered}, {@code NotRegistered} and so on; empty if it may not be read: the service will tell. */
    Optional<String> registrationState(String namespace, String subscriptionId);
}
