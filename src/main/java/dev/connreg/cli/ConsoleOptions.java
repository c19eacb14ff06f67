package dev.connreg.cli;

import dev.connreg.console.Verbosity;
import picocli.CommandLine.Option;

final class ConsoleOptions {

    @Option(names = "--verbose", description = "Show each request on standard error.")
    private boolean verbose;

    @Option(names = "--debug", description = "Show requests and answers too; secrets are masked.")
    private boolean debug;

    @Option(names = "--only-show-errors", description = "Show errors only, no warnings.")
    private boolean onlyShowErrors;

    Verbosity verbosity() {
        if (debug) {
            return Verbosity.DEBUG;
        }
        if (verbose) {
            return Verbosity.INFO;
        }
        return onlyShowErrors ? Verbosity.ERROR : Verbosity.WARNING;
    }
}
