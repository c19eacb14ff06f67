package dev.connreg.spec.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One thing wrong with {@link SpecFiles#full()}.
 *
 * @param section where, as a JSON pointer
 * @param key the key
 * @param value its wrong value; missing to leave the key out
 * @param reported the path of the problem
 */
record Mistake(String section, String key, JsonNode value, String reported) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Mistakes of which each can be made beside all others. */
    static final List<Mistake> ALL = List.of(
            text("/registry", "name", "my-registry.azurecr.io"),
            missing("/registry", "resourceGroup"),
            text("/registry", "subscription", "Pay as you go"),
            text("/registry", "sku", "Premium"),
            list("/cluster", "name"),
            text("/cluster", "resourceGroup", "ends.with."),
            text("/connectedRegistry", "name", "42store"),
            text("/connectedRegistry", "mode", "ReadOften"),
            text("/connectedRegistry", "parent", "no"),
            new Mistake(
                    "/connectedRegistry",
                    "repositories",
                    NODES.arrayNode().add("hello-world").add("Hello"),
                    "connectedRegistry.repositories[1]"),
            text("/connectedRegistry", "scopeMapName", "a b c d e"),
            text("/connectedRegistry", "syncSchedule", "daily"),
            text("/connectedRegistry", "syncWindow", "4 hours"),
            text("/connectedRegistry", "syncMessageTtl", "2 days"),
            text("/connectedRegistry", "clientTokens", "till-1"),
            text("/connectedRegistry", "logLevel", "Loud"),
            text("/connectedRegistry", "auditLogs", "yes"),
            text("/connectedRegistry", "repository", "hello-world"),
            text("/connectedRegistry/garbageCollection", "schedule", "* *"),
            text("/connectedRegistry/garbageCollection", "enable", "true"),
            text("/extension", "name", "-"),
            text("/extension", "version", "latest"),
            text("/extension", "releaseNamespace", "Edge"),
            text("/extension/settings", "pvc.storageRequest", "250 GB"),
            text("/extension/settings", "service.clusterIP", "192.100.100.1"),
            text("/extension/settings", "httpEnabled", "false"),
            text("/extension/settings", "tls.key", "canary"),
            text("/extension/settings", "registry.uploadSecret", "canary"),
            text("/extension/protectedSettings", "registry.uploadSecret", "canary"),
            text("/extension/protectedSettings", "image", "a:b"),
            text("/service", "clusterIP", "localhost"),
            text("/tls", "secretName", "k8secret"),
            missing("/tls", "certificate"),
            text("/tls", "key", "<mycert.key>"),
            new Mistake("/tls", "acceptPlainHttp", NODES.booleanNode(true), "tls.acceptPlainHttp"),
            text("/connectionString", "file", "string.txt", "connectionString"),
            text("", "service-clusterIP", "192.100.100.1"),
            text("", "apiVersion", "connreg/v2"));

    void make(ObjectNode spec) {
        var parent = (ObjectNode) spec.at(section);
        if (value.isMissingNode()) {
            parent.remove(key);
        } else {
            parent.set(key, value);
        }
    }

    boolean isMissing() {
        return value.isMissingNode();
    }

    @Override
    public String toString() {
        return reported + " = " + value;
    }

    private static Mistake text(String section, String key, String value) {
        return text(section, key, value, path(section, key));
    }

    private static Mistake text(String section, String key, String value, String reported) {
        return new Mistake(section, key, NODES.textNode(value), reported);
    }

    private static Mistake list(String section, String key) {
        return new Mistake(section, key, NODES.arrayNode().add("one"), path(section, key));
    }

    private static Mistake missing(String section, String key) {
        return new Mistake(section, key, MissingNode.getInstance(), path(section, key));
    }

    private static String path(String section, String key) {
        return section.isEmpty() ? key : section.substring(1).replace('/', '.') + "." + key;
    }
}
