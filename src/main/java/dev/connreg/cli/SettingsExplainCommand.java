package dev.connreg.cli;

import dev.connreg.console.SettingText;
import dev.connreg.problem.ExitCode;
import dev.connreg.problem.Failure;
import dev.connreg.resource.setting.SettingsTable;

/** Says what a setting of the extension does. */
final class SettingsExplainCommand extends OwnCommand {

    private static final CommandTitle TITLE = CommandTitle.of(
            "explain",
            "Say what a setting does, its default and what it cannot be combined with; without KEY, list all.");

    private final Services services;

    private final OwnOption<String> key =
            OwnOption.optionalWord(String.class, "KEY", "The setting, such as cert-manager.install.");

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    SettingsExplainCommand(Services services) {
        super(TITLE);
        this.services = services;
        declare(key);
        declare(consoleOptions);
    }

    @Override
    public Integer call() {
        var console = services.console(consoleOptions);
        console.text(key.given().map(SettingsExplainCommand::explained).orElseGet(SettingText::list));
        return ExitCode.OK;
    }

    private static String explained(String key) {
        if (SettingsTable.isFormerHttps(key)) {
            return "%s is of older documents, and nothing reads it. HTTPS is the default; httpEnabled=true is plain HTTP.%n"
                    .formatted(key);
        }
        return SettingsTable.find(key)
                .or(() -> SettingsTable.meant(key))
                .map(SettingText::of)
                .orElseThrow(() -> new Failure(
                        "'%s' is not a setting that the extension is known to read. To list those, run: connreg settings explain"
                                .formatted(key),
                        ExitCode.NOT_FOUND));
    }
}
