package dev.connreg.spec.reader;

import dev.connreg.problem.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** What a spec is made of before it is understood: YAML, JSON and options look the same here. */
sealed interface SpecNode {

    Location location();

    /** What a scalar is, as far as its spelling says. */
    enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        EMPTY,
        /** From an option for any key: whoever reads it decides. */
        UNTYPED,
        /** Not fit to be repeated, and reported already. */
        WITHHELD
    }

    /** The text is as it is written, so {@code 1.10} stays {@code 1.10}. */
    record Scalar(Location location, String text, Kind kind) implements SpecNode {

        boolean isBlank() {
            return kind == Kind.EMPTY || kind == Kind.WITHHELD;
        }
    }

    record Sequence(Location location, List<SpecNode> items) implements SpecNode {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    record Mapping(Location location, SequencedMap<String, Entry> entries) implements SpecNode {
        public Mapping {
            entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
        }
    }

    record Entry(Location location, SpecNode value) {}
}
