package dev.connreg.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Deploys connected registries by hand, request by request, each step with room for doing it wrong. */
final class Site {

    static final String ACR = "?api-version=2025-11-01";
    static final String ACR_PREVIEW = "?api-version=2026-09-01-preview";
    static final String K8S = "?api-version=2024-11-01";
    static final String REGISTRY = SandboxSeed.tutorial().registryId("myacrregistry");
    static final String CLUSTER = SandboxSeed.tutorial().clusterId("myarck8scluster");
    static final String ENDPOINT = "myacrregistry.eastus.data.azurecr.io";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RawClient client;
    private final String name;
    private final Map<String, String> settings = new LinkedHashMap<>(Map.of(
            "service.clusterIP", "192.100.100.1", "cert-manager.enabled", "true", "cert-manager.install", "false"));
    private final Map<String, String> secrets = new LinkedHashMap<>();

    Site(RawClient client, String name) {
        this.client = client;
        this.name = name;
    }

    static String connectedRegistry(String name) {
        return REGISTRY + "/connectedRegistries/" + name;
    }

    static String token(String name) {
        return REGISTRY + "/tokens/" + name;
    }

    static String scopeMap(String name) {
        return REGISTRY + "/scopeMaps/" + name;
    }

    static String extension(String name) {
        return CLUSTER + "/providers/Microsoft.KubernetesConfiguration/extensions/" + name;
    }

    static List<String> actions(String name) {
        return new ArrayList<>(List.of(
                "repositories/hello-world/content/read",
                "repositories/hello-world/metadata/read",
                "gateway/" + name + "/config/read",
                "gateway/" + name + "/config/write",
                "gateway/" + name + "/message/read",
                "gateway/" + name + "/message/write"));
    }

    static String scopeMapBody(List<String> actions) {
        return "{\"properties\":{\"actions\":[\"" + String.join("\",\"", actions) + "\"]}}";
    }

    static String tokenBody(String map) {
        return "{\"properties\":{\"scopeMapId\":\"%s\",\"status\":\"enabled\"}}".formatted(scopeMap(map));
    }

    static String connectedRegistryBody(String token) {
        return """
                {"properties":{"mode":"readonly","parent":{"syncProperties":{"tokenId":"%s","schedule":"* * * * *",
                 "syncWindow":"PT4H","messageTtl":"P2D"}},"logging":{"logLevel":"Warning"}}}""".formatted(token(token));
    }

    /** Scope map, sync token, connected registry. */
    Site registered() {
        client.put(scopeMap(name) + ACR, scopeMapBody(actions(name)));
        client.await(client.put(token(name) + ACR, tokenBody(name)));
        client.put(connectedRegistry(name) + ACR, connectedRegistryBody(name));
        return this;
    }

    /** A new password in a slot. */
    String password(String slot) {
        var body = "{\"tokenId\":\"%s\",\"name\":\"%s\"}".formatted(token(name), slot);
        return client.post(REGISTRY + "/generateCredentials" + ACR, body).text("/passwords/0/value");
    }

    String connectionString(String password) {
        return "ConnectedRegistryName=%s;SyncTokenName=%s;SyncTokenPassword=%s;ParentGatewayEndpoint=%s;ParentEndpointProtocol=https"
                .formatted(name, name, password, ENDPOINT);
    }

    Site setting(String key, String value) {
        settings.put(key, value);
        return this;
    }

    Site without(String key) {
        settings.remove(key);
        return this;
    }

    Site secret(String key, String value) {
        secrets.put(key, value);
        return this;
    }

    Site connected(String password) {
        return secret("connectionString", connectionString(password));
    }

    String extensionBody() {
        var body = JSON.createObjectNode();
        body.putObject("identity").put("type", "SystemAssigned");
        var properties = body.putObject("properties");
        properties.put("extensionType", "Microsoft.ContainerRegistry.ConnectedRegistry");
        settings.forEach(properties.putObject("configurationSettings")::put);
        secrets.forEach(properties.putObject("configurationProtectedSettings")::put);
        return body.toString();
    }

    /** Puts the extension and waits for its end. */
    RawClient.Answer install(String extension) {
        return client.await(client.put(extension(extension) + K8S, extensionBody()));
    }

    /** Reads the connected registry as often as the default needs. */
    RawClient.Answer look() {
        client.get(connectedRegistry(name) + ACR);
        return client.get(connectedRegistry(name) + ACR);
    }

    /** Some JSON. */
    static String json(Consumer<ObjectNode> filler) {
        var body = JSON.createObjectNode();
        filler.accept(body);
        return body.toString();
    }
}
