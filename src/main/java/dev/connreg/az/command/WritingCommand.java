package dev.connreg.az.command;

import dev.connreg.az.grammar.PolicyOptions;
import picocli.CommandLine.Mixin;

/** One of az's commands whose last word is neither show nor list: these have the options of the global policy. */
abstract class WritingCommand extends AzCommand {

    @Mixin
    PolicyOptions policy = new PolicyOptions();

    WritingCommand(Invocations invocations) {
        super(invocations);
    }

    @Override
    PolicyOptions policy() {
        return policy;
    }
}
