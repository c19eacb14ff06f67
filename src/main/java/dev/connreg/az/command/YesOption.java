package dev.connreg.az.command;

import picocli.CommandLine.Option;

/** Agrees to what a command would ask. */
public final class YesOption {

    @Option(
            names = {"--yes", "-y"},
            description = "Do not ask.")
    public boolean yes;
}
