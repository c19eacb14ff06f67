package dev.connreg.spec.reader;

import dev.connreg.problem.ExitCode;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import dev.connreg.problem.Location;
import dev.connreg.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

final class Problems {

    private static final int MOST = 100;
    private static final int LONGEST = 1000;

    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    void add(Location location, String path, String message) {
        problems.add(new Problem(location, path, shortened(message)));
    }

    void warn(Location location, String path, String message) {
        warnings.add(new Problem(location, path, message));
    }

    List<Problem> warnings() {
        return warnings.stream().sorted(Problem.IN_ORDER).toList();
    }

    void throwIfAny() {
        var all = problems.stream()
                .sorted(Problem.IN_ORDER)
                .filter(firstOfItsWords())
                .toList();
        var shown = new ArrayList<Finding>(all.subList(0, Math.min(all.size(), MOST)));
        if (all.size() > MOST) {
            shown.add(new Finding.Message("... and %d more mistakes".formatted(all.size() - MOST)));
        }
        if (!shown.isEmpty()) {
            throw new Failure(shown, all.stream().allMatch(Problem::isOfCommandLine) ? ExitCode.USAGE : ExitCode.ERROR);
        }
    }

    private static Predicate<Problem> firstOfItsWords() {
        var said = new HashSet<String>();
        return problem -> said.add(problem.toString());
    }

    /** A value that is repeated may be as long as the spec. */
    private static String shortened(String message) {
        return message.length() <= LONGEST
                ? message
                : message.substring(0, LONGEST / 2) + " ... " + message.substring(message.length() - LONGEST / 2);
    }

    /** The value as a list or a section, if an option says one, as JSON or flow YAML. */
    SpecNode structure(SpecNode value) {
        return value instanceof SpecNode.Scalar(var place, var text, var kind)
                        && kind == SpecNode.Kind.UNTYPED
                        && (text.startsWith("[") || text.startsWith("{"))
                ? new NodeReader(_ -> place, place, this)
                        .read(text)
                        .orElseGet(() -> new SpecNode.Scalar(place, "", SpecNode.Kind.WITHHELD))
                : value;
    }
}
