package dev.connreg.cli.operation;

/** Questions of commands; a no ends the command. */
final class Question {

    private Question() {}

    /**
     * Asks, unless the answer is given already.
     *
     * @param yes whether {@code --yes} was given
     * @throws CommandFailure if the answer is no
     */
    static void ask(Invocation invocation, boolean yes, String question) {
        if (!yes && !invocation.console().confirm(question)) {
            throw new CommandFailure("Operation cancelled.");
        }
    }

    /** Asks, unless the answer is given already, or az's setting says that nothing is asked; not all of az's commands heed it. */
    static void askUnlessDisabled(Invocation invocation, boolean yes, String question) {
        ask(invocation, yes || invocation.configuration().flag("core", "disable_confirm_prompt"), question);
    }
}
