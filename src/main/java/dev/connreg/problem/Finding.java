package dev.connreg.problem;

/** One thing that is wrong or doubtful. */
public sealed interface Finding permits Finding.Message, Problem, CodedFinding {

    /**
     * A sentence that needs no other words: what, which, and what next.
     *
     * @param text the sentence, without a secret
     */
    record Message(String text) implements Finding {
        @Override
        public String toString() {
            return text;
        }
    }

    /** Whether it says that something is not there, so that a script can tell by the exit code. */
    default boolean isAboutMissing() {
        return false;
    }
}
