package dev.connreg.sandbox.kubernetes;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A connection string as the appliance reads it: {@code Name=value} pairs. A class, as it holds a password. */
final class ConnectionString {

    private final Map<String, String> parts;

    private ConnectionString(Map<String, String> parts) {
        this.parts = parts;
    }

    static ConnectionString of(String text) {
        return new ConnectionString(Arrays.stream(text.strip().split(";", -1))
                .map(pair -> pair.strip().split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, second) -> second)));
    }

    Optional<String> connectedRegistry() {
        return part("ConnectedRegistryName");
    }

    Optional<String> syncToken() {
        return part("SyncTokenName");
    }

    Optional<String> password() {
        return part("SyncTokenPassword");
    }

    Optional<String> managedIdentity() {
        return part("ManagedIdentityClientId");
    }

    Optional<String> endpoint() {
        return part("ParentGatewayEndpoint");
    }

    Optional<String> protocol() {
        return part("ParentEndpointProtocol");
    }

    private Optional<String> part(String name) {
        return Optional.ofNullable(parts.get(name)).filter(value -> !value.isEmpty());
    }
}
