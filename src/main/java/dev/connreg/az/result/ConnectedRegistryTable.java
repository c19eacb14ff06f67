package dev.connreg.az.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

final class ConnectedRegistryTable {

    private static final String TYPE = "/connectedRegistries/";

    private ConnectedRegistryTable() {}

    static Map<String, String> row(JsonNode registry) {
        return common(registry)
                .with("SYNC SCHEDULE", "parent", "syncProperties", "schedule")
                .with("SYNC WINDOW", "parent", "syncProperties", "syncWindow")
                .with("SYNC STATE", "registrySyncResult", "syncState")
                .row();
    }

    private static Map<String, String> listRow(JsonNode registry) {
        return common(registry)
                .with("SYNC STATE", "registrySyncResult", "syncState")
                .row();
    }

    private static Cells common(JsonNode registry) {
        return Cells.of(registry)
                .with("NAME", "name")
                .with("MODE", "mode")
                .with("CONNECTION STATE", "connectionState")
                .withText("PARENT", parentName(registry))
                .with("LOGIN SERVER", "loginServer", "host")
                .with("LAST SYNC (UTC)", "parent", "syncProperties", "lastSyncTime");
    }

    private static String parentId(JsonNode registry) {
        return Cells.text(registry, "parent", "id");
    }

    private static String parentName(JsonNode registry) {
        var id = parentId(registry);
        if (id.isBlank()) {
            return "";
        }
        var parts = id.split(TYPE, -1);
        if (parts.length == 1) {
            throw new TableUnavailableException();
        }
        return parts[1];
    }

    /** Rows in the order of the tree: each registry is followed by its children, in the order of the list. */
    static List<Map<String, String>> tree(JsonNode registries) {
        var children = new LinkedHashMap<String, List<JsonNode>>();
        registries.forEach(registry -> children.put(Cells.text(registry, "id"), new ArrayList<>()));
        var roots = new ArrayList<JsonNode>();
        registries.forEach(
                registry -> children.getOrDefault(parentId(registry), roots).add(registry));
        var rows = new ArrayList<Map<String, String>>();
        roots.forEach(root -> addTree(root, children, rows));
        return rows;
    }

    private static void addTree(
            JsonNode registry, Map<String, List<JsonNode>> children, List<Map<String, String>> rows) {
        rows.add(listRow(registry));
        children.getOrDefault(Cells.text(registry, "id"), List.of()).forEach(child -> addTree(child, children, rows));
    }
}
