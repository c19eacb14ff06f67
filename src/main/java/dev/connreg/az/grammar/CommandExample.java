package dev.connreg.az.grammar;

/**
 * An example of a command.
 *
 * @param command the line as it is typed
 * @param does what it does, in a sentence
 */
public record CommandExample(String command, String does) {}
