package dev.connreg.az.command;

import dev.connreg.az.grammar.Declared;
import dev.connreg.az.grammar.Options;

/** Whether a command waits for the end of what it starts. */
public final class NoWaitOption implements Declared {

    public boolean noWait;

    @Override
    public void declare(Options options) {
        options.flag(() -> noWait = true, "--no-wait").says("Do not wait for the end of the operation.");
    }
}
