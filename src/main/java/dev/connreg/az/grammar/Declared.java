package dev.connreg.az.grammar;

/** Fields that options set: those of a command, or those that several commands have. */
public interface Declared {

    /** Says which options set the fields, in the order in which usage errors name them. */
    void declare(Options options);
}
