package dev.connreg.graph;

import dev.connreg.graph.Value.Fields;
import java.util.List;
import java.util.Optional;

/** Reads and makes parts of bodies. */
public final class Members {

    private Members() {}

    /** The object at a path of member names, empty where there is none. */
    public static Fields object(Fields fields, String... path) {
        var here = fields;
        for (var name : path) {
            here = here.values().get(name) instanceof Fields member ? member : Fields.EMPTY;
        }
        return here;
    }

    /**
     * A member that must be there.
     *
     * @throws IllegalArgumentException if it is not
     */
    public static Value member(Fields fields, String name) {
        return Optional.ofNullable(fields.values().get(name))
                .orElseThrow(() -> new IllegalArgumentException("no member '%s'".formatted(name)));
    }

    /** The text of a member, if it is one. */
    public static Optional<String> text(Fields fields, String name) {
        return fields.values().get(name) instanceof Value.Text(var text) ? Optional.of(text) : Optional.empty();
    }

    /** The texts of an array member; none where there is no such member. */
    public static List<String> texts(Fields fields, String name) {
        return fields.values().get(name) instanceof Value.Items(var items)
                ? items.stream().map(item -> ((Value.Text) item).text()).toList()
                : List.of();
    }

    /** An object with one member, {@code properties}: the form in which ARM wants a change. */
    public static Fields properties(Fields properties) {
        return Fields.builder().put("properties", properties).build();
    }
}
