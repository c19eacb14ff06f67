package dev.connreg.az.command;

import picocli.CommandLine.Option;

/** A token, by its registry and its name. */
public final class TokenTarget extends RegistryOption {

    @Option(
            names = {"--name", "-n"},
            required = true,
            description = "Name of the token.")
    public String name = "";
}
