package dev.connreg.az.command;

import dev.connreg.az.grammar.Argument;
import picocli.CommandLine.Option;

/** How a connected registry talks to its parent. */
public final class ParentProtocolOption {

    @Option(names = "--parent-protocol", required = true, description = "Protocol for talking to its parent.")
    @Argument(choices = {"http", "https"})
    public String protocol = "";
}
