package dev.connreg.cli;

import java.util.List;
import picocli.CommandLine;

/** connreg itself: all commands of our own. */
final class RootCommand extends CommandWithSubcommands {

    private static final CommandTitle TITLE = CommandTitle.of(
            "connreg",
            "Deploy, emit and clean up Azure Container Registry connected registries on Arc-enabled Kubernetes.");

    private static final List<CommandListing> COMMANDS = List.of(
            new CommandListing(InitCommand.TITLE, InitCommand::new),
            new CommandListing(DeployCommand.TITLE, DeployCommand::new),
            new CommandListing(WhatIfCommand.TITLE, WhatIfCommand::new),
            new CommandListing(StatusCommand.TITLE, StatusCommand::new),
            new CommandListing(DiagnoseCommand.TITLE, DiagnoseCommand::new),
            new CommandListing(RotateCommand.TITLE, RotateCommand::new),
            new CommandListing(CleanupCommand.TITLE, CleanupCommand::new),
            new CommandListing(ClientCommand.TITLE, ClientCommand::new),
            new CommandListing(EmitCommand.TITLE, EmitCommand::new),
            new CommandListing(SchemaCommand.TITLE, SchemaCommand::new),
            new CommandListing(CertificateCommand.TITLE, CertificateCommand::new),
            new CommandListing(SettingsCommand.TITLE, SettingsCommand::new),
            new CommandListing(SandboxCommand.TITLE, SandboxCommand::new),
            new CommandListing(CompletionCommand.TITLE, CompletionCommand::new),
            new CommandListing(ShareCommand.TITLE, ShareCommand::new));

    private RootCommand() {
        super(TITLE);
    }

    static List<String> names() {
        return COMMANDS.stream().map(entry -> entry.title().name()).toList();
    }

    /** Those commands as a whole whose names are among the words, the others by name and description. */
    static CommandLine of(Services services, List<String> words) {
        var root = new RootCommand().commandLine();
        root.getCommandSpec()
                .usageMessage()
                .footer(
                        "%nCommands of the Azure CLI, with the same words:",
                        "  acr             connected-registry, token, scope-map, show, update",
                        "  k8s-extension   create, show, list, update, delete",
                        "%nHelp on one of them: connreg help COMMAND",
                        "%nExit codes: 0 success, 1 error, 2 wrong usage, 3 not found,",
                        "4 something to do (what-if --exit-code, emit ... --diff,",
                        "certificate check --warn-days).");
        for (var entry : COMMANDS) {
            root.addSubcommand(entry.title().name(), entry.commandLine(services, words));
        }
        return root;
    }
}
