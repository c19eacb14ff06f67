package dev.connreg.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.graph.ResourceId;
import dev.connreg.resource.ConnectedRegistryTree;
import dev.connreg.resource.ConnectedRegistryTree.Branch;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The connected registries of a registry for programs: its name, and in {@code children} each with its own children. */
public final class TreeJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private TreeJson() {}

    /** As they are at that time. */
    public static JsonNode of(ResourceId registry, ConnectedRegistryTree tree, Instant now) {
        var json = JSON.objectNode().put("name", registry.name()).put("id", registry.toString());
        json.set("children", children(tree.branches(), now));
        return json;
    }

    /** A row a connected registry, each before those below it. */
    public static List<Map<String, String>> rows(JsonNode tree) {
        return below(tree).toList();
    }

    private static Stream<Map<String, String>> below(JsonNode parent) {
        return parent.path("children")
                .valueStream()
                .flatMap(child -> Stream.concat(Stream.of(row(child)), below(child)));
    }

    private static Map<String, String> row(JsonNode registry) {
        var row = new LinkedHashMap<String, String>();
        row.put("Name", registry.path("name").asText());
        row.put("Parent", registry.path("parent").asText(""));
        row.put("Mode", registry.path("mode").asText());
        row.put("ConnectionState", registry.path("connectionState").asText());
        row.put("LastActivityTime", registry.path("lastActivityTime").asText(""));
        return row;
    }

    private static ArrayNode children(List<Branch> branches, Instant now) {
        return JSON.arrayNode()
                .addAll(branches.stream().map(branch -> branch(branch, now)).toList());
    }

    private static ObjectNode branch(Branch branch, Instant now) {
        var json = StatusJson.registry(branch.registry(), now);
        json.set("children", children(branch.children(), now));
        return json;
    }
}
