package dev.connreg.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;

/** A command of our own: its options, and what it does. */
abstract class OwnCommand implements Callable<Integer> {

    private final CommandSpec spec;

    OwnCommand(CommandTitle title) {
        spec = title.addTo(CommandSpec.wrapWithoutInspection(this));
    }

    /** Adds them behind those that it has. */
    final void declare(OwnOption<?>... options) {
        for (var option : options) {
            option.addTo(spec);
        }
    }

    final void declare(OptionGroup group) {
        group.options().forEach(option -> option.addTo(spec));
    }

    /** As picocli runs it, with the options that every command has. */
    CommandLine commandLine() {
        // Not as picocli's mixin, which is made by the factory that searches for Groovy.
        spec.versionProvider(new Version())
                .addOption(OptionSpec.builder("-h", "--help")
                        .arity("0")
                        .usageHelp(true)
                        .description("Show this help message and exit.")
                        .build())
                .addOption(OptionSpec.builder("-V", "--version")
                        .arity("0")
                        .versionHelp(true)
                        .description("Print version information and exit.")
                        .build());
        spec.usageMessage().sectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, new HelpFooter());
        return new CommandLine(spec, new Lists());
    }

    /** A command line that the command can do nothing with, said in a sentence. */
    final ParameterException misuse(Function<CommandLine, String> sentence) {
        return new ParameterException(spec.commandLine(), sentence.apply(spec.commandLine()));
    }

    /** For repeated options, the only thing that picocli makes. Its own factory searches the class path for Groovy. */
    static final class Lists implements IFactory {

        @Override
        public <K> K create(Class<K> type) {
            if (type != List.class) {
                throw new IllegalArgumentException(type.getName());
            }
            return type.cast(new ArrayList<>());
        }
    }
}
