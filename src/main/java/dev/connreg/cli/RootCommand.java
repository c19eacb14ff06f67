package dev.connreg.cli;

import picocli.CommandLine.Command;

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
            "%nCommands of the Azure CLI, with the same words:",
            "  acr             connected-registry, token, scope-map, show, update",
            "  k8s-extension   create, show, list, update, delete",
            "%nExit codes: 0 success, 1 error, 2 wrong usage, 3 not found."
        })
final class RootCommand extends CommandWithSubcommands {}
