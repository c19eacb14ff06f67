package dev.connreg.cli;

import picocli.CommandLine.Command;

/** The group of commands about the sandbox. */
@Command(
        name = "sandbox",
        description = "An Azure Resource Manager on this machine, to try things on.",
        subcommands = {SandboxStartCommand.class, SandboxEnvCommand.class})
final class SandboxCommand extends CommandWithSubcommands {}
