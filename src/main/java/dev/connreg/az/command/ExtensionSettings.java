package dev.connreg.az.command;

import dev.connreg.az.grammar.Argument;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The version and the settings of a cluster extension. */
public final class ExtensionSettings {

    @Option(
            names = {"--auto-upgrade-minor-version", "--auto-upgrade"},
            arity = "0..1",
            description = "Follow new minor versions.")
    @Argument(group = "Version")
    public Optional<Boolean> autoUpgradeMinorVersion = Optional.empty();

    @Option(
            names = "--auto-upgrade-mode",
            description = "Which new versions to follow; needs a service that knows API version 2025-03-01.")
    @Argument(
            group = "Version",
            choices = {"none", "patch", "compatible"})
    public Optional<String> autoUpgradeMode = Optional.empty();

    @Option(names = "--version", description = "Version to stay at; needs --auto-upgrade-minor-version false.")
    @Argument(group = "Version")
    public Optional<String> version = Optional.empty();

    @Option(names = "--release-train", description = "Release train to take versions from.")
    @Argument(group = "Version")
    public Optional<String> releaseTrain = Optional.empty();

    @Option(
            names = {"--configuration-settings", "--config", "--config-settings"},
            arity = "1..*",
            paramLabel = "configuration_setting_key=configuration_setting_value",
            description = "Settings, key=value ... May be given several times.")
    @Argument(
            group = "Configuration",
            oldNames = @Argument.OldName(name = "--config-settings", use = "--configuration-settings"))
    public Map<String, String> settings = Map.of();

    @Option(
            names = {"--config-protected-settings", "--config-protected", "--configuration-protected-settings"},
            arity = "1..*",
            paramLabel = "configuration_protected_setting_key=configuration_protected_setting_value",
            description = "Settings that are secret, key=value ... May be given several times.")
    @Argument(
            group = "Configuration",
            oldNames =
                    @Argument.OldName(name = "--configuration-protected-settings", use = "--config-protected-settings"))
    public Map<String, String> protectedSettings = Map.of();

    @Option(
            names = {"--config-settings-file", "--config-file", "--configuration-settings-file"},
            description = "JSON file of settings.")
    @Argument(
            group = "Configuration",
            oldNames = @Argument.OldName(name = "--configuration-settings-file", use = "--config-settings-file"))
    public Optional<String> settingsFile = Optional.empty();

    @Option(
            names = {
                "--config-protected-settings-file",
                "--config-protected-file",
                "--configuration-protected-settings-file"
            },
            description = "JSON file of settings that are secret.")
    @Argument(
            group = "Configuration",
            oldNames =
                    @Argument.OldName(
                            name = "--configuration-protected-settings-file",
                            use = "--config-protected-file"))
    public Optional<String> protectedSettingsFile = Optional.empty();
}
