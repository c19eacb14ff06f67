package dev.connreg.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.Difference;
import dev.connreg.deployment.change.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan for programs, named as in the results of Azure's what-if: {@code changes}, each with its {@code changeType},
 * {@code resourceId} and {@code delta}; beside those our {@code kind}, {@code name} and {@code notes}. The wait for Online is
 * no change, and told in {@code isWaiting}.
 */
public final class PlanJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PlanJson() {}

    public static JsonNode of(Plan plan) {
        var json = JSON.objectNode();
        json.put("isChange", plan.isChange());
        json.put("isWaiting", plan.waits());
        var changes = json.putArray("changes");
        plan.changes().stream()
                .filter(change -> !change.isWait())
                .map(PlanJson::change)
                .forEach(changes::add);
        return json;
    }

    /** A row a change. */
    public static List<Map<String, String>> rows(JsonNode plan) {
        return plan.path("changes")
                .valueStream()
                .<Map<String, String>>map(change -> {
                    var row = new LinkedHashMap<String, String>();
                    row.put("Change", change.path("changeType").asText());
                    row.put("Kind", change.path("kind").asText());
                    row.put("Name", change.path("name").asText());
                    return row;
                })
                .toList();
    }

    private static ObjectNode change(Change change) {
        var json = JSON.objectNode()
                .put("changeType", change.type().azureName())
                .put("resourceId", change.id().toString())
                .put("kind", change.kind())
                .put("name", change.id().name());
        var delta = json.putArray("delta");
        change.differences().stream().map(PlanJson::difference).forEach(delta::add);
        var notes = json.putArray("notes");
        change.notes().stream().map(FindingText::of).forEach(notes::add);
        return json;
    }

    private static ObjectNode difference(Difference difference) {
        var json = JSON.objectNode().put("path", difference.path());
        json.set("before", value(difference.before()));
        json.set("after", value(difference.after()));
        return json;
    }

    private static JsonNode value(String text) {
        return text.equals(Difference.ABSENT) ? JSON.nullNode() : JSON.textNode(text);
    }
}
