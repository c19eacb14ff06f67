package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is there after a run, a line a value, without what differs between any two runs: times, ids that are drawn, and
 * how many passwords a token has, as a run that was cut short leaves one that nobody knows.
 *
 * @param lines the id of a resource, the path in it, and the value there
 */
record EndState(TreeSet<String> lines) {

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:.*");
    private static final Pattern GUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** What a sandbox has now. */
    static EndState of(Sandbox sandbox) {
        var state = new EndState(new TreeSet<>());
        sandbox.resources().forEach(state::add);
        return state;
    }

    /**
     * Fails with the lines that differ, and no others.
     *
     * @param when what was done before
     */
    void isSameAs(EndState other, String when) {
        var differences = new ArrayList<String>();
        lines.stream().filter(line -> !other.lines.contains(line)).forEach(line -> differences.add("+ " + line));
        other.lines.stream().filter(line -> !lines.contains(line)).forEach(line -> differences.add("- " + line));
        assertThat(differences)
                .as("what there is more (+) and less (-) %s", when)
                .isEmpty();
    }

    private void add(String path, JsonNode node) {
        if (path.endsWith(" credentials passwords")) {
            return;
        }
        if (node.isContainerNode() && !node.isEmpty()) {
            node.properties().forEach(member -> add(path + " " + member.getKey(), member.getValue()));
            for (int i = 0; node.isArray() && i < node.size(); i++) {
                add(path + " " + i, node.get(i));
            }
        } else {
            lines.add(path + ": " + comparable(node));
        }
    }

    private static String comparable(JsonNode node) {
        if (TIME.matcher(node.asText()).matches()) {
            return "(time)";
        }
        return GUID.matcher(node.asText()).matches() ? "(guid)" : node.toString();
    }
}
