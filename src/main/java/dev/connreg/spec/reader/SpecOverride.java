package dev.connreg.spec.reader;

import java.util.List;

/** What an option says of a key of the spec. */
public sealed interface SpecOverride {

    /** The option as people type it, for messages. */
    String option();

    /** The dotted path of the key, such as {@code registry.name}. */
    String path();

    /** The value as the command line has it. */
    String text();

    /** A text, whatever it looks like. */
    record Text(String option, String path, String value) implements SpecOverride {

        @Override
        public String text() {
            return value;
        }
    }

    /** A list of texts. */
    record Texts(String option, String path, List<String> values) implements SpecOverride {
        public Texts {
            values = List.copyOf(values);
        }

        @Override
        public String text() {
            return String.join(",", values);
        }
    }

    /** What the key asks for: a text, true or false, a list (with commas, or as JSON), or a section as JSON. */
    record Anything(String option, String path, String value) implements SpecOverride {

        @Override
        public String text() {
            return value;
        }
    }
}
