package dev.connreg.cli;

import dev.connreg.az.command.SettingsFile;
import dev.connreg.problem.ExitCode;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import dev.connreg.resource.setting.SettingsCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
        if (Stream.of(settings, file, protectedFile)
                .allMatch(option -> option.given().isEmpty())) {
            throw settings.misuse("There is nothing to check: give --config, --config-file or --config-protected-file");
        }
        var console = services.console(consoleOptions);
        var words = SettingWords.of(settings.given().orElse(List.of()));
        var errors = new ArrayList<Finding>();
        var inFile = file.given().flatMap(path -> read(path, errors));
        var secret = protectedFile.given().flatMap(path -> read(path, errors));
        var plain = plain(words, inFile);
        var result = SettingsCheck.of(plain, secret, services.environment().clock());
        Stream.of(words.warnings(), result.warnings()).flatMap(List::stream).forEach(console::warning);
        errors.addAll(result.errors());
        if (errors.isEmpty() && !words.wrong().isEmpty()) {
            throw new Failure(words.wrong(), ExitCode.USAGE);
        }
        errors.addAll(0, words.wrong());
        Failure.throwIfAny(errors);
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

    /** Not known where a file of them cannot be read. */
    private Optional<Map<String, String>> plain(SettingWords words, Optional<Map<String, String>> inFile) {
        if (settings.given().isEmpty() && file.given().isEmpty()
                || inFile.isEmpty() && file.given().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(words.over(inFile.orElse(Map.of())));
    }

    private Optional<Map<String, String>> read(Path path, List<Finding> errors) {
        try {
            return Optional.of(
                    SettingsFile.readFile(path, services.environment().streams().in()));
        } catch (Failure e) {
            errors.addAll(e.findings());
            return Optional.empty();
        }
    }
}
