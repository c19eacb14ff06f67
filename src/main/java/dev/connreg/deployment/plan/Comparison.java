package dev.connreg.deployment.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.connreg.deployment.change.Difference;
import dev.connreg.graph.Value;
import dev.connreg.resource.setting.SettingsTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares only what is asked for, as ARM adds much of its own; and no secrets, as they never come back. */
final class Comparison {

    /** ARM answers these in a casing of its own. */
    private static final Set<String> ANY_CASE = Set.of("extensionType", "releaseTrain", "mode", "logLevel");

    private static final String HIDDEN = "(hidden, as it may be secret)";

    private final List<Difference> differences = new ArrayList<>();

    private Comparison() {}

    static List<Difference> of(String path, Value desired, JsonNode live) {
        var comparison = new Comparison();
        comparison.compare(path, desired, live);
        return List.copyOf(comparison.differences);
    }

    private void compare(String path, Value desired, JsonNode live) {
        switch (desired) {
            case Value.Fields(var members) ->
                members.forEach((name, member) -> compare(path + step(path, name), member, live.path(name)));
            case Value.Items items -> compareSets(path, texts(items), texts(live));
            case Value.Text(var text) -> compareText(path, text, live);
            case Value.Whole(var number) -> differsUnless(live.asLong() == number, path, live, "" + number);
            case Value.Flag(var flag) ->
                differsUnless(live.isBoolean() && live.asBoolean() == flag, path, live, "" + flag);
            case Value.SecretRef _ -> {}
            case Value.ParameterRef _, Value.PropertyRef _, Value.Joined _, Value.LowerCase _, Value.Computed _ ->
                throw new IllegalArgumentException("not resolved: " + desired);
        }
    }

    private void compareText(String path, String text, JsonNode live) {
        var anyCase =
                text.startsWith("/subscriptions/") || ANY_CASE.contains(path.substring(path.lastIndexOf('.') + 1));
        var found = live.asText();
        differsUnless(anyCase ? found.equalsIgnoreCase(text) : found.equals(text), path, live, text);
    }

    /** The service keeps lists of actions, tokens and notifications as sets. */
    private void compareSets(String path, Set<String> desired, Set<String> live) {
        if (!desired.equals(live)) {
            differences.add(new Difference(path, live.toString(), desired.toString()));
        }
    }

    private void differsUnless(boolean same, String path, JsonNode live, String desired) {
        if (!same) {
            differences.add(
                    mayBeSecret(path)
                            ? new Difference(path, isAbsent(live) ? Difference.ABSENT : HIDDEN, HIDDEN)
                            : new Difference(path, shown(live), desired));
        }
    }

    /** Of a setting of the extension, which may stand among the plain ones. */
    private static boolean mayBeSecret(String path) {
        return path.endsWith("']")
                && SettingsTable.mayBeSecret(path.substring(path.lastIndexOf("['") + 2, path.length() - 2));
    }

    private static boolean isAbsent(JsonNode live) {
        return live instanceof MissingNode || live.isNull();
    }

    private static String shown(JsonNode live) {
        return isAbsent(live) ? Difference.ABSENT : live.asText();
    }

    private static String step(String path, String name) {
        var plain = name.matches("[A-Za-z][A-Za-z0-9]*");
        return plain ? (path.isEmpty() ? name : "." + name) : "['" + name + "']";
    }

    private static Set<String> texts(Value.Items items) {
        var texts = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        items.values().forEach(item -> texts.add(((Value.Text) item).text()));
        return texts;
    }

    private static Set<String> texts(JsonNode live) {
        var texts = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        live.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
