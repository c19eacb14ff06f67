package dev.connreg.graph;

import java.util.List;
import java.util.Optional;

/** What values a {@link Parameter} takes. */
public sealed interface ParameterType {

    record Text(Length length) implements ParameterType {

        public Text() {
            this(Length.ANY);
        }
    }

    /** One of some texts. */
    record Choice(List<String> allowed) implements ParameterType {

        public Choice {
            allowed = List.copyOf(allowed);
        }
    }

    /** A text, or nothing at all; the condition, if there is one, is that under which it must be given. */
    record MaybeText(Optional<String> condition) implements ParameterType {}

    /** Any number of them, or as many as the length says. */
    record Texts(Length length) implements ParameterType {

        public Texts() {
            this(Length.ANY);
        }
    }

    /** Texts by any names. */
    record NamedTexts() implements ParameterType {}

    record Flag() implements ParameterType {}

    record Secret() implements ParameterType {}
}
