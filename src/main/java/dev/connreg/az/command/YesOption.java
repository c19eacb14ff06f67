package dev.connreg.az.command;

import dev.connreg.az.grammar.Declared;
import dev.connreg.az.grammar.Options;

/** Agrees to what a command would ask. */
public final class YesOption implements Declared {

    public boolean yes;

    @Override
    public void declare(Options options) {
        options.flag(() -> yes = true, "--yes", "-y").says("Do not ask.");
    }
}
