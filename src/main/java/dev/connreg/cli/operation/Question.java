package dev.connreg.cli.operation;

/** Questions of connected registries; a no ends the command. */
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
}
