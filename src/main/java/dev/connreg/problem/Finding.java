package dev.connreg.problem;

/** One thing that is wrong or doubtful. */
public sealed interface Finding permits Finding.Message, Problem, CodedFinding, KnownError {

    /** A sentence that says what, which, and what next, without a secret. */
    record Message(String text) implements Finding {
        @Override
        public String toString() {
            return text;
        }
    }

    /** So that a script can tell by the exit code. */
    default boolean isAboutMissing() {
        return false;
    }
}
