package dev.connreg.az.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.az.python.SelectedObject;
import dev.connreg.az.python.SortedKeys;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/**
 * The anchors of a YAML text. PyYAML writes an array or object that stands in several places of a result only once
 * ({@code &id001}) and then refers to it ({@code *id001}); that happens with queries such as {@code [scope, scope]}.
 */
final class YamlAnchors {

    private final IdentityHashMap<JsonNode, String> names = new IdentityHashMap<>();
    private final IdentityHashMap<JsonNode, Boolean> visited = new IdentityHashMap<>();
    private final Set<String> written = new HashSet<>();

    private YamlAnchors() {}

    static YamlAnchors in(JsonNode value) {
        var anchors = new YamlAnchors();
        // A result with a hash of the query's own goes through JSON first, which ends all sharing.
        if (!containsSelection(value)) {
            anchors.visit(value);
        }
        return anchors;
    }

    /** What stands before this node ({@code &id001}) or for it ({@code *id001}); empty if it is in one place only. */
    Optional<String> reference(JsonNode node) {
        return Optional.ofNullable(names.get(node)).map(name -> (written.add(name) ? "&" : "*") + name);
    }

    private void visit(JsonNode node) {
        if (node.isValueNode()) {
            return;
        }
        if (visited.put(node, true) != null) {
            names.computeIfAbsent(node, _ -> "id%03d".formatted(names.size() + 1));
        } else if (node.isArray()) {
            node.forEach(this::visit);
        } else {
            SortedKeys.of(node).forEach(field -> visit(field.getValue()));
        }
    }

    private static boolean containsSelection(JsonNode value) {
        return value instanceof SelectedObject || value.valueStream().anyMatch(YamlAnchors::containsSelection);
    }
}
