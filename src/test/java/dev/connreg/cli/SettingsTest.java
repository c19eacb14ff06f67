package dev.connreg.cli;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Settings as users of az have them on a command line and in files. */
class SettingsTest {

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    @Test
    void all_that_is_wrong_is_told_at_once_and_no_secret() throws IOException {
        var file = Files.writeString(
                connreg.folder().resolve("protected.json"),
                "{\"connectionString\": \"hidden\", \"tls.crt\": \"hidden\"}");

        connreg.runAlone(
                        "settings",
                        "check",
                        "--config",
                        "service.clusterIP=192.100.100.1",
                        "cert-manager.enabled=False",
                        "--config",
                        "tls.key=hidden",
                        "--config-protected-file",
                        file.toString())
                .fails(1)
                .saysAlso(
                        "cert-manager.enabled: is 'False': the extension knows true and false only: write false",
                        "tls.key: is a protected setting",
                        "connection string: ",
                        "tls.crt: is not PEM in base64")
                .doesNotSay("hidden");
    }

    @Test
    void settings_that_fit_are_called_valid_with_what_was_not_looked_at() throws IOException {
        var file = Files.writeString(connreg.folder().resolve("settings.json"), "{\"cert-manager.install\": \"true\"}");

        connreg.runAlone(
                        "settings",
                        "check",
                        "--config-file",
                        file.toString(),
                        "--config",
                        "service.clusterIP=192.100.100.1",
                        "cert-manager.install=false")
                .succeeds()
                .prints(
                        "The plain settings are valid. The protected ones were not given: whether both fit was not checked.\n");
        connreg.runAlone("settings", "check", "--configuration-settings", "service.clusterIP=192.100.100.1")
                .succeeds();
        connreg.runAlone(
                        "settings",
                        "check",
                        "--config",
                        "pvc.storageClassName=hidden",
                        "--config-protected",
                        "a=hidden")
                .fails(2)
                .saysAlso("--config-protected-file")
                .doesNotSay("hidden");
        connreg.runAlone("settings", "check").fails(2);
    }

    @Test
    void word_that_is_no_setting_is_named_with_all_else_that_is_wrong() throws IOException {
        Files.writeString(connreg.folder().resolve("bad.json"), "[");

        connreg.runAlone("settings", "check", "--config", "service.clusterIP=192.100.100.1", "novalue")
                .fails(2)
                .saysAlso("ERROR: --config: 'novalue' has no '=': write KEY=VALUE");
        connreg.runAlone(
                        "settings",
                        "check",
                        "--config",
                        "httpEnabled=yes",
                        "=x",
                        "hidden7",
                        "tls.key=hid",
                        "den",
                        "image=a:b",
                        "image=a:c",
                        "--config-protected-file",
                        connreg.folder().resolve("bad.json").toString())
                .fails(1)
                .saysAlso(
                        "--config: word 2 has no key before its '='",
                        "--config: word 3 has no '='",
                        "--config: word 5 has no '='",
                        "bad.json is not a valid JSON file",
                        "httpEnabled: is 'yes'",
                        "tls.key: is a protected setting",
                        "WARNING: --config: 'image' is given more than once, and the last one counts")
                .doesNotSay("hid", "den");
    }

    @Test
    void file_that_is_not_there_is_told_in_plain_words() {
        connreg.runAlone("settings", "check", "--config-protected-file", "nofile.json")
                .fails(1)
                .saysAlso("ERROR: file 'nofile.json' cannot be read: there is no such file");
    }

    @Test
    void one_setting_is_explained_under_a_misspelt_name_too() {
        connreg.runAlone("settings", "explain", "service-clusterIP")
                .succeeds()
                .printsAlso("service.clusterIP", "Default: ");
        connreg.runAlone("settings", "explain", "nothing.like.it").fails(3);
    }
}
