package dev.connreg.template.layout;

import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Joined;
import dev.connreg.graph.Value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The shortest form of joined text, so that both languages print the same and the compiler's linter is content. */
public final class Interpolation {

    private Interpolation() {}

    /** What is not {@link Joined} is returned as it is. */
    public static Value simplify(Value value) {
        if (!(value instanceof Joined)) {
            return value;
        }
        var parts = new ArrayList<Value>();
        flatten(value).forEach(part -> append(parts, part));
        return switch (parts.size()) {
            case 0 -> new Text("");
            case 1 -> parts.getFirst();
            default -> new Joined(parts);
        };
    }

    private static Stream<Value> flatten(Value value) {
        return value instanceof Joined(var parts) ? parts.stream().flatMap(Interpolation::flatten) : Stream.of(value);
    }

    private static void append(List<Value> parts, Value part) {
        if (part instanceof Text(var text) && text.isEmpty()) {
            return;
        }
        if (part instanceof Text(var text) && !parts.isEmpty() && parts.getLast() instanceof Text(var before)) {
            parts.set(parts.size() - 1, new Text(before + text));
        } else {
            parts.add(part);
        }
    }
}
