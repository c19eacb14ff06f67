package dev.connreg.credential.connectionstring;

import dev.connreg.problem.Failure;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parts that a connection string is made of. */
enum ConnectionStringPart {
    CONNECTED_REGISTRY_NAME("ConnectedRegistryName"),
    SYNC_TOKEN_NAME("SyncTokenName"),
    SYNC_TOKEN_PASSWORD("SyncTokenPassword"),
    MANAGED_IDENTITY_CLIENT_ID("ManagedIdentityClientId"),
    PARENT_GATEWAY_ENDPOINT("ParentGatewayEndpoint"),
    PARENT_ENDPOINT_PROTOCOL("ParentEndpointProtocol");

    private final String key;

    ConnectionStringPart(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    static Optional<ConnectionStringPart> of(String key) {
        return Arrays.stream(values())
                .filter(part -> part.key.equalsIgnoreCase(key.strip()))
                .findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(ConnectionStringPart::key).collect(Collectors.joining(", "));
    }

    Optional<String> fault(String value) {
        if (value.isEmpty()) {
            return Optional.of("connection string: %s is empty".formatted(key));
        }
        if (value.chars().anyMatch(c -> c == ';' || Character.isWhitespace(c) || Character.isISOControl(c))) {
            return Optional.of("connection string: %s holds a space or a semicolon".formatted(key));
        }
        return Optional.empty();
    }

    void check(String value) {
        fault(value).ifPresent(fault -> {
            throw new Failure(fault);
        });
    }
}
