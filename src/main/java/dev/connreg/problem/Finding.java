package dev.connreg.problem;

import java.util.Map;

/** One thing that is wrong or doubtful. */
public sealed interface Finding permits Finding.Message, Problem, CodedFinding, KnownError {

    /** A sentence that says what, which, and what next, without a secret. */
    record Message(String text) implements Finding {
        @Override
        public String toString() {
            return text;
        }
    }

    /** The same, with what is known from elsewhere; what it knows itself stays. */
    default Finding completedBy(Map<Fact, String> known) {
        return this;
    }

    /** So that a script can tell by the exit code. */
    default boolean isAboutMissing() {
        return false;
    }
}
