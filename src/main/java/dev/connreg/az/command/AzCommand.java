package dev.connreg.az.command;

import dev.connreg.az.grammar.CallableCommand;
import dev.connreg.az.grammar.GlobalOptions;
import dev.connreg.az.grammar.Options;
import dev.connreg.az.grammar.PolicyOptions;

/** One of az's commands: its options are its fields. Nothing of Azure is loaded before it runs. */
abstract class AzCommand implements CallableCommand {

    final GlobalOptions global = new GlobalOptions();

    private final Invocations invocations;

    AzCommand(Invocations invocations) {
        this.invocations = invocations;
    }

    @Override
    public void declare(Options options) {
        options.include(global);
    }

    @Override
    public GlobalOptions global() {
        return global;
    }

    @Override
    public final Integer call() {
        return run(invocations.of(global, policy()));
    }

    abstract int run(Invocation invocation);

    PolicyOptions policy() {
        return new PolicyOptions();
    }
}
