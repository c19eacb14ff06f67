package dev.connreg.az.grammar;

/** A command, or a group of them. */
public sealed interface CommandNode permits CommandGroup, CommandEntry {

    /** The word that calls it. */
    String name();

    /** One sentence. */
    String summary();

    /** Works, but is not in the help. */
    boolean hidden();
}
