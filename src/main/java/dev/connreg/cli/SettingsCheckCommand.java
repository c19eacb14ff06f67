package dev.connreg.cli;

import dev.connreg.az.command.SettingsFile;
import dev.connreg.problem.ExitCode;
import dev.connreg.problem.Failure;
import dev.connreg.resource.setting.SettingsCheck;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks settings of the extension as users of az have them. */
final class SettingsCheckCommand extends OwnCommand {

    private static final CommandTitle TITLE = CommandTitle.of(
            "check",
            "Find all that is wrong with the settings that az k8s-extension create is given. Needs no network.",
            "The certificate of the protected settings is checked as certificate check does.");

    private final Services services;

    private final OwnOption<List<String>> settings = OwnOption.someWords(
            "KEY=VALUE",
            "Settings, as az has them. May be given several times.",
            "--config",
            "--config-settings",
            "--configuration-settings");

    private final OwnOption<Path> file =
            OwnOption.file("FILE", "JSON file of settings.", "--config-file", "--config-settings-file");

    private final OwnOption<Path> protectedFile = OwnOption.file(
            "FILE", "JSON file of the settings that are secret; - is standard input.", "--config-protected-file");

    private final OwnOption<List<String>> protectedSettings = OwnOption.someWords(
            "KEY=VALUE",
            "Not taken, as everyone on the machine can read a command line: put them into a file.",
            "--config-protected",
            "--config-protected-settings",
            "--configuration-protected-settings");

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    SettingsCheckCommand(Services services) {
        super(TITLE);
        this.services = services;
        declare(settings, file, protectedFile, protectedSettings);
        declare(consoleOptions);
    }

    @Override
    public Integer call() {
        if (protectedSettings.given().isPresent()) {
            throw protectedSettings.misuse(
                    "Everyone on the machine can read a command line, so secrets are not taken from it: "
                            + "put them into a JSON file that only you can read, and give --config-protected-file");
        }
        var console = services.console(consoleOptions);
        var plain = plain();
        var secret = protectedFile.given().map(this::read);
        if (plain.isEmpty() && secret.isEmpty()) {
            throw settings.misuse("There is nothing to check: give --config, --config-file or --config-protected-file");
        }
        var result = SettingsCheck.of(plain, secret, services.environment().clock());
        result.warnings().forEach(console::warning);
        Failure.throwIfAny(result.errors());
        console.text(
                plain.isPresent() && secret.isPresent() ? "The settings are valid.%n".formatted() : partly(secret));
        return ExitCode.OK;
    }

    private static String partly(Optional<Map<String, String>> secret) {
        return secret.isPresent()
                ? "The protected settings are valid. The plain ones were not given: whether both fit was not checked.%n"
                        .formatted()
                : "The plain settings are valid. The protected ones were not given: whether both fit was not checked.%n"
                        .formatted();
    }

    /** What the command line has overrides the file. */
    private Optional<Map<String, String>> plain() {
        if (file.given().isEmpty() && settings.given().isEmpty()) {
            return Optional.empty();
        }
        var all = new LinkedHashMap<String, String>();
        file.given().map(this::read).ifPresent(all::putAll);
        settings.given().orElse(List.of()).forEach(pair -> put(pair, all));
        return Optional.of(all);
    }

    private void put(String pair, Map<String, String> all) {
        var end = pair.indexOf('=');
        if (end < 1) {
            // Not repeated, as it may be a piece of a secret.
            throw settings.misuse(
                    "--config takes KEY=VALUE, such as service.clusterIP=192.100.100.1, and one has no key");
        }
        all.put(pair.substring(0, end), pair.substring(end + 1));
    }

    private Map<String, String> read(Path path) {
        return SettingsFile.read(
                path.toString(), services.environment().streams().in());
    }
}
