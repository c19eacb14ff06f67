package dev.connreg.cli;

final class SettingsCommand extends CommandWithSubcommands {

    static final CommandTitle TITLE =
            CommandTitle.of("settings", "Explain the settings of the cluster extension, or check them.");

    SettingsCommand(Services services) {
        super(TITLE, new SettingsExplainCommand(services), new SettingsCheckCommand(services));
    }
}
