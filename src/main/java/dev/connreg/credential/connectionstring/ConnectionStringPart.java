package dev.connreg.credential.connectionstring;

import dev.connreg.problem.Failure;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The parts that a connection string is made of. */
enum ConnectionStringPart {
    CONNECTED_REGISTRY_NAME("ConnectedRegistryName", Characters.OF_NAMES),
    SYNC_TOKEN_NAME("SyncTokenName", Characters.OF_NAMES),
    SYNC_TOKEN_PASSWORD("SyncTokenPassword", Characters.VISIBLE),
    MANAGED_IDENTITY_CLIENT_ID("ManagedIdentityClientId", Characters.OF_NAMES),
    PARENT_GATEWAY_ENDPOINT("ParentGatewayEndpoint", Characters.VISIBLE),
    PARENT_ENDPOINT_PROTOCOL("ParentEndpointProtocol", Characters.OF_NAMES);

    private final String key;
    private final Pattern characters;

    ConnectionStringPart(String key, Pattern characters) {
        this.key = key;
        this.characters = characters;
    }

    /** A class of its own, as the constants of an enum come before its other members. */
    private static final class Characters {
        static final Pattern OF_NAMES = Pattern.compile("[a-zA-Z0-9_-]+");
        static final Pattern VISIBLE = Pattern.compile("[!-:<-~]+");
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
        if (value.startsWith("<")) {
            return Optional.of("connection string: %s is a placeholder: put the value in its place".formatted(key));
        }
        if (!characters.matcher(value).matches()) {
            return Optional.of("connection string: %s holds a character that it cannot have".formatted(key));
        }
        return Optional.empty();
    }

    void check(String value) {
        fault(value).ifPresent(fault -> {
            throw new Failure(fault);
        });
    }
}
