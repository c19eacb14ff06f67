package dev.connreg.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;

@Command(
        name = "connreg",
        description =
                "Deploy, emit and clean up Azure Container Registry connected registries on Arc-enabled Kubernetes.",
        versionProvider = Version.class,
        footer = {
            "%nCommands of the Azure CLI, with the same words:",
            "  acr             connected-registry, token, scope-map, show, update",
            "  k8s-extension   create, show, list, update, delete",
            "%nExit codes: 0 success, 1 error, 2 wrong usage, 3 not found."
        })
final class RootCommand extends CommandWithSubcommands {

    /** Not among its annotation's members, as picocli would read all of each by reflection, whichever is called. */
    static final List<Class<?>> SUBCOMMANDS = List.of(
            DeployCommand.class,
            WhatIfCommand.class,
            StatusCommand.class,
            CleanupCommand.class,
            EmitCommand.class,
            CertificateCommand.class,
            SandboxCommand.class,
            CompletionCommand.class,
            ShareCommand.class);

    static List<String> names() {
        return SUBCOMMANDS.stream()
                .map(type -> type.getAnnotation(Command.class).name())
                .toList();
    }

    /** The one that is called as a whole, the others by name and description. */
    static CommandLine commandLine(IFactory factory, List<String> words) {
        var root = new CommandLine(new RootCommand(), factory);
        for (var type : SUBCOMMANDS) {
            var command = type.getAnnotation(Command.class);
            root.addSubcommand(command.name(), words.contains(command.name()) ? type : listed(command));
        }
        return root;
    }

    private static CommandSpec listed(Command command) {
        var spec = CommandSpec.create();
        spec.usageMessage().description(command.description()).hidden(command.hidden());
        return spec;
    }
}
