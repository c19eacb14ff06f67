package dev.connreg.spec.reader;

import dev.connreg.problem.Failure;
import dev.connreg.problem.Location;
import dev.connreg.problem.Problem;
import java.util.ArrayList;
import java.util.List;

final class Problems {

    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    void add(Location location, String path, String message) {
        problems.add(new Problem(location, path, message));
    }

    void warn(Location location, String path, String message) {
        warnings.add(new Problem(location, path, message));
    }

    List<Problem> warnings() {
        return warnings.stream().sorted(Problem.IN_ORDER).toList();
    }

    void throwIfAny() {
        Failure.throwIfAny(problems.stream().distinct().sorted(Problem.IN_ORDER).toList());
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
