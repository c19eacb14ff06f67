package dev.connreg.az.grammar;

import java.util.List;

/** Reads command lines as az does. */
public final class AzCommandLine {

    private final CommandGroup root;
    private final FileWords files;
    private final ConfiguredDefaults defaults;

    /** The root group's name is the program's, as the help shows it. */
    public AzCommandLine(CommandGroup root, FileWords files, ConfiguredDefaults defaults) {
        this.root = root;
        this.files = files;
        this.defaults = defaults;
    }

    /**
     * Finds the command and sets its options.
     *
     * @throws CommandLineException if az would refuse the words
     */
    public ParsedCommand parse(List<String> words) {
        try {
            return new CommandWalk(root, defaults).start(files.expand(words));
        } catch (CommandLineException refused) {
            throw refused.withAdvice(PastedText.advice(words));
        }
    }
}
