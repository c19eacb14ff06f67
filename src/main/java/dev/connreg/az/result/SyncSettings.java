package dev.connreg.az.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.credential.Secret;

/**
 * The settings of a connected registry, in the order of az, which queries such as {@code keys(@)} show. To show the
 * password and the connection string is what they are for.
 */
public final class SyncSettings {

    private SyncSettings() {}

    /** With a sync token. */
    public static JsonNode ofToken(String token, Secret password, Secret connectionString) {
        return completed(
                JsonNodeFactory.instance
                        .objectNode()
                        .put("SYNC_TOKEN_USER", token)
                        .put("SYNC_TOKEN_PASSWORD", password.reveal()),
                connectionString);
    }

    /** With a managed identity, by its id. */
    public static JsonNode ofIdentity(String id, Secret connectionString) {
        return completed(
                JsonNodeFactory.instance.objectNode().put("ACR_MANAGED_IDENTITY_RESOURCE_ID", id), connectionString);
    }

    private static ObjectNode completed(ObjectNode login, Secret connectionString) {
        return login.put("ACR_REGISTRY_CERTIFICATE_VOLUME", "/var/acr/certs")
                .put("ACR_REGISTRY_DATA_VOLUME", "/var/acr/data")
                .put("ACR_REGISTRY_CONNECTION_STRING", connectionString.reveal())
                .put(
                        "ACR_REGISTRY_LOGIN_SERVER",
                        "<Optional: connected registry login server. More info at https://aka.ms/acr/connected-registry>");
    }
}
