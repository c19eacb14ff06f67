package dev.connreg.az.grammar;

import java.util.List;
import java.util.concurrent.Callable;

/** What a command line asks for. */
public sealed interface ParsedCommand {

    /** Print this on standard output, and end with exit code 0. */
    record Help(String text) implements ParsedCommand {}

    /**
     * Run a command whose options are set.
     *
     * @param warnings to print before it, without "WARNING: "
     */
    record Run(String words, Callable<Integer> command, GlobalOptions global, List<String> warnings)
            implements ParsedCommand {

        /** Copies the warnings. */
        public Run {
            warnings = List.copyOf(warnings);
        }
    }
}
