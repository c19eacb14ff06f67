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
        },
        footer = {
            "%nThe Azure CLI's own commands, in its own words:",
            "  acr             connected-registry, token, scope-map, show, update",
            "  k8s-extension   create, show, list, update, delete",
            "%nExit codes: 0 done, 1 an error, 2 a mistake on the command line, 3 not found."
        })
final class RootCommand extends CommandWithSubcommands {}
