package dev.connreg.az.command;

import dev.connreg.az.grammar.GlobalOptions;
import dev.connreg.az.grammar.PolicyOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** One of az's commands: its options are its fields. Nothing of Azure is loaded before it runs. */
abstract class AzCommand implements Callable<Integer> {

    @Mixin
    GlobalOptions global = new GlobalOptions();

    private final Invocations invocations;

    AzCommand(Invocations invocations) {
        this.invocations = invocations;
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
