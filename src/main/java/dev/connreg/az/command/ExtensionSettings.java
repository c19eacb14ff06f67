package dev.connreg.az.command;

import dev.connreg.az.grammar.Declared;
import dev.connreg.az.grammar.Options;
import java.util.Map;
import java.util.Optional;

/** The version and the settings of a cluster extension. */
public final class ExtensionSettings implements Declared {

    public Optional<Boolean> autoUpgradeMinorVersion = Optional.empty();

    public Optional<String> autoUpgradeMode = Optional.empty();

    public Optional<String> version = Optional.empty();

    public Optional<String> releaseTrain = Optional.empty();

    public Map<String, String> settings = Map.of();

    public Map<String, String> protectedSettings = Map.of();

    public Optional<String> settingsFile = Optional.empty();

    public Optional<String> protectedSettingsFile = Optional.empty();

    @Override
    public void declare(Options options) {
        options.threeState(value -> autoUpgradeMinorVersion = value, "--auto-upgrade-minor-version", "--auto-upgrade")
                .group("Version")
                .says("Follow new minor versions.");
        options.optionalText(value -> autoUpgradeMode = value, "--auto-upgrade-mode")
                .choices("none", "patch", "compatible")
                .group("Version")
                .says("Which new versions to follow; needs a service that knows API version 2025-03-01.");
        options.optionalText(value -> version = value, "--version")
                .group("Version")
                .says("Version to stay at; needs --auto-upgrade-minor-version false.");
        options.optionalText(value -> releaseTrain = value, "--release-train")
                .group("Version")
                .says("Release train to take versions from.");
        options.pairs(
                        value -> settings = value,
                        "configuration_setting_key=configuration_setting_value",
                        "--configuration-settings",
                        "--config",
                        "--config-settings")
                .group("Configuration")
                .oldName("--config-settings", "--configuration-settings")
                .says("Settings, key=value ... May be given several times.");
        options.pairs(
                        value -> protectedSettings = value,
                        "configuration_protected_setting_key=configuration_protected_setting_value",
                        "--config-protected-settings",
                        "--config-protected",
                        "--configuration-protected-settings")
                .group("Configuration")
                .oldName("--configuration-protected-settings", "--config-protected-settings")
                .says("Settings that are secret, key=value ... May be given several times.");
        options.optionalText(
                        value -> settingsFile = value,
                        "--config-settings-file",
                        "--config-file",
                        "--configuration-settings-file")
                .group("Configuration")
                .oldName("--configuration-settings-file", "--config-settings-file")
                .says("JSON file of settings.");
        options.optionalText(
                        value -> protectedSettingsFile = value,
                        "--config-protected-settings-file",
                        "--config-protected-file",
                        "--configuration-protected-settings-file")
                .group("Configuration")
                .oldName("--configuration-protected-settings-file", "--config-protected-file")
                .says("JSON file of settings that are secret.");
    }
}
