package dev.connreg.az.command;

import dev.connreg.az.grammar.Options;
import dev.connreg.az.grammar.PolicyOptions;

/** One of az's commands whose last word is neither show nor list: these have the options of the global policy. */
abstract class WritingCommand extends AzCommand {

    PolicyOptions policy = new PolicyOptions();

    WritingCommand(Invocations invocations) {
        super(invocations);
    }

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.include(policy);
    }

    @Override
    PolicyOptions policy() {
        return policy;
    }
}
