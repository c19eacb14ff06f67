package dev.connreg.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.connreg.credential.Secret;
import dev.connreg.json.JsonTree;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A Secret as it is applied to a cluster. Its text is a secret itself.
 *
 * @param type beside {@code metadata}, not in it
 * @param data base64 by key
 */
public record SecretManifest(String namespace, String name, String type, SequencedMap<String, Secret> data) {

    public SecretManifest {
        data = new LinkedHashMap<>(data);
    }

    /**
     * The certificate of a connected registry, as {@code kubectl create secret tls} makes it, and with what the nodes are to trust.
     * All three are base64 of PEM.
     */
    public static SecretManifest tls(String namespace, String name, Secret certificate, Secret key, Secret authority) {
        var data = new LinkedHashMap<String, Secret>();
        data.put(TlsSecret.AUTHORITY, authority);
        data.put(TlsSecret.CERTIFICATE, certificate);
        data.put(TlsSecret.KEY, key);
        return new SecretManifest(namespace, name, TlsSecret.TYPE, data);
    }

    /** JSON, which kubectl takes as well as YAML, on one line that ends. */
    public Secret text() {
        return Secret.of(new String(JsonTree.write(json()), StandardCharsets.UTF_8) + "\n");
    }

    /** As {@link #text}, and the namespace before it, for a cluster that does not have that. */
    public Secret textWithNamespace() {
        var namespaceFirst =
                JsonNodeFactory.instance.objectNode().put("apiVersion", "v1").put("kind", "List");
        var items = namespaceFirst.putArray("items");
        items.addObject()
                .put("apiVersion", "v1")
                .put("kind", "Namespace")
                .putObject("metadata")
                .put("name", namespace);
        items.add(json());
        return Secret.of(new String(JsonTree.write(namespaceFirst), StandardCharsets.UTF_8) + "\n");
    }

    /** The keys of which a Secret on a cluster holds something else, or nothing. */
    public List<String> differing(JsonNode found) {
        return data.entrySet().stream()
                .filter(value -> !value.getValue()
                        .reveal()
                        .equals(found.path("data").path(value.getKey()).asText()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** For people: what it holds is written here, to a file of its owner or to a pipe. */
    public String yaml() {
        return ManifestYaml.of(json());
    }

    private JsonNode json() {
        var secret =
                JsonNodeFactory.instance.objectNode().put("apiVersion", "v1").put("kind", "Secret");
        secret.putObject("metadata").put("name", name).put("namespace", namespace);
        secret.put("type", type);
        var values = secret.putObject("data");
        for (Map.Entry<String, Secret> value : data.entrySet()) {
            values.put(value.getKey(), value.getValue().reveal());
        }
        return secret;
    }
}
