package dev.connreg.cli;

import dev.connreg.console.Verbosity;
import java.util.List;

/** How much a command says. */
final class ConsoleOptions implements OptionGroup {

    private final OwnOption<Boolean> verbose = OwnOption.flag("Show each request on standard error.", "--verbose");

    private final OwnOption<Boolean> debug =
            OwnOption.flag("Show requests and answers too; secrets are masked.", "--debug");

    private final OwnOption<Boolean> onlyShowErrors =
            OwnOption.flag("Show errors only, no warnings.", "--only-show-errors");

    @Override
    public List<OwnOption<?>> options() {
        return List.of(verbose, debug, onlyShowErrors);
    }

    Verbosity verbosity() {
        if (debug.isSet()) {
            return Verbosity.DEBUG;
        }
        if (verbose.isSet()) {
            return Verbosity.INFO;
        }
        return onlyShowErrors.isSet() ? Verbosity.ERROR : Verbosity.WARNING;
    }
}
