package dev.connreg.credential.connectionstring;

import dev.connreg.credential.Secret;
import dev.connreg.problem.Failure;
import java.util.regex.Pattern;

/**
 * What a connected registry needs to reach its parent.
 *
 * @param parentGatewayEndpoint host, and port if need be, of the parent: the data endpoint of a cloud registry
 * @param parentEndpointProtocol {@code https}, or {@code http} below a connected registry without TLS
 */
public record ConnectionString(
        String connectedRegistryName,
        ConnectionLogin login,
        String parentGatewayEndpoint,
        ParentProtocol parentEndpointProtocol) {

    private static final Pattern ENDPOINT = Pattern.compile(
            "([a-zA-Z0-9]([a-zA-Z0-9.-]*[a-zA-Z0-9])?|\\[[0-9a-fA-F:.]+])(:[0-9]{1,5})?|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*:[0-9a-fA-F.]*");

    /**
     * Checks that each part can stand in a connection string.
     *
     * @throws Failure if one is empty or holds a semicolon or a space, or the endpoint is none; messages
     *     never hold the part
     */
    public ConnectionString {
        ConnectionStringPart.CONNECTED_REGISTRY_NAME.check(connectedRegistryName);
        ConnectionStringPart.PARENT_GATEWAY_ENDPOINT.check(parentGatewayEndpoint);
        if (!ENDPOINT.matcher(parentGatewayEndpoint).matches()) {
            throw new Failure(
                    "connection string: ParentGatewayEndpoint must be a host name or address, such as myregistry.westeurope.data.azurecr.io, without https:// and a path");
        }
    }

    /**
     * Reads one.
     *
     * @param text {@code ConnectedRegistryName=...;SyncTokenName=...;SyncTokenPassword=...;ParentGatewayEndpoint=...;
     *     ParentEndpointProtocol=https}, or with {@code ManagedIdentityClientId} in place of the two of the token
     * @throws Failure with all that is wrong; messages never hold a part of the text
     */
    public static ConnectionString parse(Secret text) {
        return ConnectionStringParser.parse(text.reveal());
    }

    /** The connection string as the extension wants it. */
    public Secret render() {
        var words = switch (login) {
            case ConnectionLogin.SyncToken(var name, var password) -> ConnectionLogin.syncToken(name, password);
            case ConnectionLogin.ManagedIdentity(var clientId) -> ConnectionLogin.managedIdentity(clientId);
        };
        return draft(connectedRegistryName, words, parentGatewayEndpoint, parentEndpointProtocol.text());
    }

    /** A connection string of parts that are not checked, such as placeholders for a user to fill in. */
    public static Secret draft(String connectedRegistry, Secret login, String endpoint, String protocol) {
        return Secret.of("ConnectedRegistryName=%s;%s;ParentGatewayEndpoint=%s;ParentEndpointProtocol=%s"
                .formatted(connectedRegistry, login.reveal(), endpoint, protocol));
    }
}
