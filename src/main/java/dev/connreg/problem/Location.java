package dev.connreg.problem;

import java.nio.file.Path;
import java.util.Optional;

/** Where a part of a spec stands. */
public sealed interface Location {

    record Line(Path file, int line, int column) implements Location {
        @Override
        public String toString() {
            return "%s:%d:%d".formatted(file, line, column);
        }
    }

    /** The option as it is typed, and what it sets, as a dotted path such as {@code registry.name}. */
    record Option(String name, String key) implements Location {
        @Override
        public String toString() {
            return name;
        }
    }

    /** What is missing stands nowhere; the file is the one that it could stand in. */
    record Whole(Optional<Path> file) implements Location {
        @Override
        public String toString() {
            return file.map(Path::toString).orElse("command line");
        }
    }
}
