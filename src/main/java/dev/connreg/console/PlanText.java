package dev.connreg.console;

import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.change.Difference;
import dev.connreg.deployment.change.Plan;
import dev.connreg.problem.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A plan for people to read, with the signs of Azure's what-if. */
public final class PlanText {

    private PlanText() {}

    /**
     * A line a change, its differences and notes below it, and a line that counts. Without the warnings, as whoever shows a plan
     * says those first, where they are seen whatever becomes of its text.
     */
    public static List<String> of(Plan plan) {
        var lines = new ArrayList<String>();
        plan.changes()
                .forEach(change ->
                        addChange(lines, change, note -> !plan.warnings().contains(note)));
        lines.add(summary(plan));
        return lines;
    }

    static List<String> changes(List<Change> changes) {
        var lines = new ArrayList<String>();
        changes.forEach(change -> addChange(lines, change, _ -> true));
        return lines;
    }

    public static String line(Change change) {
        return change.type().sign() + " " + subject(change);
    }

    public static String subject(Change change) {
        return "%s '%s'".formatted(change.kind(), change.id().name());
    }

    private static void addChange(List<String> lines, Change change, Predicate<Finding> isShown) {
        lines.add("  " + line(change));
        change.differences().stream().map(PlanText::difference).forEach(lines::add);
        change.notes().stream()
                .filter(isShown)
                .map(FindingText::of)
                .flatMap(String::lines)
                .forEach(line -> lines.add("        " + line));
    }

    private static String difference(Difference difference) {
        return "      ~ %s: %s => %s".formatted(difference.path(), difference.before(), difference.after());
    }

    private static String summary(Plan plan) {
        var counts = plan.changes().stream()
                .filter(change -> !change.isWait())
                .collect(Collectors.groupingBy(Change::type, Collectors.counting()));
        var parts = Arrays.stream(ChangeType.values())
                .filter(counts::containsKey)
                .map(type -> "%d %s".formatted(counts.get(type), word(type)))
                .toList();
        if (plan.isEmpty()) {
            return "Nothing to do: " + orNothing(parts);
        }
        return "Plan: " + String.join(", ", parts) + (plan.isChange() ? "." : ", and a wait.");
    }

    private static String orNothing(List<String> parts) {
        return parts.isEmpty() ? "nothing is there." : String.join(", ", parts) + ".";
    }

    private static String word(ChangeType type) {
        return switch (type) {
            case CREATE -> "to create";
            case MODIFY -> "to modify";
            case DELETE -> "to delete";
            case NO_CHANGE -> "unchanged";
            case DEPLOY -> "to send again";
            case IGNORE -> "left alone";
        };
    }
}
