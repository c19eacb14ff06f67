package dev.connreg.cli;

import picocli.CommandLine.Command;

@Command(
        name = "sandbox",
        description = "A local stand-in for Azure Resource Manager, to try things out.",
        subcommands = {SandboxStartCommand.class, SandboxEnvCommand.class})
final class SandboxCommand extends CommandWithSubcommands {}
