package dev.connreg.problem;

import java.nio.file.Path;
import java.util.Optional;

/** Where a part of a spec stands. */
public sealed interface Location {

    /**
     * In a file.
     *
     * @param file the file, as the user named it
     */
    record Line(Path file, int line, int column) implements Location {
        @Override
        public String toString() {
            return "%s:%d:%d".formatted(file, line, column);
        }
    }

    /**
     * In an option of the command line.
     *
     * @param name the option as it is typed
     * @param key what it sets, as a dotted path such as {@code registry.name}
     */
    record Option(String name, String key) implements Location {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * Nowhere in particular: what is missing stands nowhere.
     *
     * @param file the file that it could stand in, if there is one
     */
    record Whole(Optional<Path> file) implements Location {
        @Override
        public String toString() {
            return file.map(Path::toString).orElse("options");
        }
    }
}
