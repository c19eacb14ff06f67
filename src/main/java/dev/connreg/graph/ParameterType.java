package dev.connreg.graph;

import java.util.List;
import java.util.Optional;

/** What values a {@link Parameter} takes. */
public sealed interface ParameterType {

    record Text() implements ParameterType {}

    /** One of some texts. */
    record Choice(List<String> allowed) implements ParameterType {

        public Choice {
            allowed = List.copyOf(allowed);
        }
    }

    /** A text, or nothing at all; the condition, if there is one, is that under which it must be given. */
    record MaybeText(Optional<String> condition) implements ParameterType {}

    record Texts() implements ParameterType {}

    /** Texts by any names. */
    record NamedTexts() implements ParameterType {}

    record Flag() implements ParameterType {}

    record Secret() implements ParameterType {}
}
