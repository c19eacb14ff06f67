package dev.connreg.cli;

import picocli.CommandLine.Command;

/** The program. */
@Command(
        name = "connreg",
        description =
                "Deploy, emit and clean up Azure Container Registry connected registries on Arc-enabled Kubernetes.",
        versionProvider = Version.class,
        subcommands = {
            DeployCommand.class,
            WhatIfCommand.class,
            StatusCommand.class,
            CleanupCommand.class,
            EmitCommand.class,
            CertificateCommand.class,
            SandboxCommand.class
        })
final class RootCommand extends CommandWithSubcommands {}
