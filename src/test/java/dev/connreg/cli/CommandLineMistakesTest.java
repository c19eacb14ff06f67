package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user is told of a command line that is wrong: exit code 2, and where the help is. */
class CommandLineMistakesTest {

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deplyo | connreg has no command 'deplyo'. Did you mean deploy? | connreg",
                "k8s-extention list | connreg has no command 'k8s-extention'. Did you mean k8s-extension? | connreg",
                "frobnicate | connreg has no command 'frobnicate'. | connreg",
                "-- frobnicate | connreg has no command 'frobnicate'. | connreg",
                "frobnicate --help | connreg has no command 'frobnicate'. | connreg",
                "certificate creat | connreg certificate has no command 'creat'. Did you mean create? | connreg certificate",
                "deploy --servce-ip 1.2.3.4 | connreg deploy has no option '--servce-ip'. Did you mean --service-ip? | connreg deploy",
                "cleanup --yess=1 | connreg cleanup has no option '--yess'. Did you mean --yes? | connreg cleanup",
                "cleanup --list --find-orphans -r myacr -g group | --list and --find-orphans cannot be combined | connreg cleanup",
                "cleanup --list --cluster-gone -r myacr -g group | --list looks at no cluster, so it cannot be combined with --cluster-gone | connreg cleanup",
                "cleanup -o json -r myacr -g group | --output and --query are for --list | connreg cleanup",
                "cleanup --list -o xml | --output is 'xml': it can be json, jsonc, yaml, yamlc, table, tsv, none | connreg cleanup",
                "cleanup --find-orphans | --find-orphans is about a registry: give --registry and --resource-group, or name a spec with --file | connreg cleanup",
                "cleanup --list -r myacr -g group -n one | --list is about all of a registry, so it cannot be combined with --name | connreg cleanup",
                "cleanup --find-orphans -r myacr -g group -c one | --find-orphans is about all of a registry, so it cannot be combined with --cluster-name | connreg cleanup",
                "deploy --set tls.mode | --set takes a key and its value, such as --set tls.mode=none, not 'tls.mode' | connreg deploy",
                "deploy --set =none | --set takes a key and its value, such as --set tls.mode=none, not '=none' | connreg deploy",
                "emit bicep --prune | connreg emit bicep has no option '--prune'. | connreg emit bicep",
                "what-if --yes | connreg what-if has no option '--yes'. | connreg what-if",
                "deploy --prune=true -f x.yaml | --prune takes no value | connreg deploy",
                "schema --help=false | --help takes no value | connreg schema",
                "schema -V=maybe | --version takes no value | connreg schema",
                "deploy --prune=maybe -f x.yaml | --prune takes no value | connreg deploy",
                "deploy -f https://example.com/x.yaml | Invalid value for option '--file': it is a URL, and only files are read | connreg deploy",
                "deploy --quiet | connreg deploy has no option '--quiet'. | connreg deploy",
                "status --xyzzy | connreg status has no option '--xyzzy'. | connreg status",
                "deploy spec.yaml | Unexpected argument 'spec.yaml': connreg deploy takes options, such as --file. | connreg deploy",
                "sandbox start here | Unexpected argument 'here': connreg sandbox start takes options, such as --directory. | connreg sandbox start",
                "completion bash zsh | Unexpected argument 'zsh': connreg completion takes one SHELL. | connreg completion",
                "emit bicep arm | Unexpected argument 'arm': connreg emit bicep takes options, such as --file. | connreg emit bicep",
                "deploy --name= | Invalid value for option '--name': it is empty | connreg deploy",
                "status --subscription= | Invalid value for option '--subscription': it is empty | connreg status",
                "status --cloud= | Invalid value for option '--cloud': it is empty | connreg status",
                "deploy --set ..=c | --set takes a key and its value, such as --set tls.mode=none, not '..=c' | connreg deploy",
                "deploy --file= | Invalid value for option '--file': it is empty | connreg deploy",
                "certificate create --service-ip 10.0.0.1 --key= | Invalid value for option '--key': it is empty | connreg certificate create",
                "deploy --file | Missing required parameter for option '--file' (FILE) | connreg deploy",
                "deploy --file --verbose | Expected parameter for option '--file' but found '--verbose' | connreg deploy",
                "deploy -f x.yaml --timeout soon | Invalid value for option '--timeout': 'soon' is not a whole number up to 2147483647 | connreg deploy",
                "deploy -f x.yaml --timeout -5 | --timeout is -5: give minutes to wait, or 0 to look once | connreg deploy",
                "emit | connreg emit needs a command: bicep, arm, script, cleanup, kubernetes | connreg emit",
                "completion | Which shell? Say bash, zsh or fish. | connreg completion",
                "init --file= | Invalid value for option '--file': it is empty | connreg init",
                "init spec.yaml | Unexpected argument 'spec.yaml': connreg init takes options, such as --file. | connreg init",
                "schema --file x | connreg schema has no option '--file'. | connreg schema",
                "emit json -f x.yaml | connreg emit has no command 'json'. | connreg emit",
                "certificate | connreg certificate needs a command: create, request, accept, check, show, convert | connreg certificate",
                "certificate create --service-ip 10.0.0.1 --key - | --key is -: name a file, as nothing is written to standard output | connreg certificate create",
                "emit bicep --part cluster --create-registry -f x.yaml | --part cluster makes nothing in the registry: leave --create-registry out | connreg emit bicep",
                "emit arm --key-vault secrets -f x.yaml | --key-vault 'secrets' is not the id of a key vault, which is /subscriptions/ID/resourceGroups/NAME/providers/Microsoft.KeyVault/vaults/NAME. To print it, run: az keyvault show --name NAME --query id --output tsv | connreg emit arm",
                "emit bicep -d - -f x.yaml | --directory is -: to print the template to standard output, leave --directory out | connreg emit bicep",
                "sandbox start -d - | --directory is -: name a directory | connreg sandbox start",
                "certificate create | Missing required option: '--service-ip=ADDRESS' | connreg certificate create",
                "sandbox | connreg sandbox needs a command: start, env | connreg sandbox",
                "sandbox start --port x | Invalid value for option '--port': 'x' is not a whole number up to 2147483647 | connreg sandbox start",
                "sandbox start --port 70000 | --port is 70000: give 0 for a free one, or 1 to 65535 | connreg sandbox start",
            })
    void mistake_is_named_with_the_command_that_has_the_help(String words, String message, String command) {
        connreg.refuses(
                2,
                connreg.runAlone(words.split(" ")),
                "ERROR: " + message,
                "For help, run: %s --help".formatted(command));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "deploy",
                "certificate create",
                "sandbox start",
                "acr connected-registry create",
                "k8s-extension"
            })
    void help_of_a_command_is_what_it_prints_itself(String command) {
        var help = connreg.runAlone(("help " + command).strip().split(" ")).succeeds();
        var own = connreg.runAlone((command + " --help").strip().split(" ")).succeeds();

        assertThat(help.out()).isNotEmpty().isEqualTo(own.out());
    }

    @Test
    void no_command_at_all_is_asked_for() {
        connreg.refuses(
                2,
                connreg.runAlone(),
                "ERROR: connreg needs a command: init, deploy, what-if, status, diagnose, rotate, cleanup, client, emit, schema, certificate, settings, sandbox, completion",
                "For help, run: connreg --help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy", "what-if", "status", "diagnose", "cleanup", "emit bicep"})
    void command_that_is_told_nothing_says_what_it_needs(String command) {
        connreg.refuses(
                2,
                connreg.runAlone(command.split(" ")),
                "ERROR: Nothing says which connected registry: name a spec with --file, or give --registry, --resource-group, --cluster-name and --name",
                "For help, run: connreg %s --help".formatted(command));
    }

    @Test
    void deployment_by_options_is_told_each_option_that_is_missing() {
        connreg.refuses(
                2,
                connreg.runAlone("deploy", "--registry", "myacrregistry", "--tls-mode", "ownCertificate"),
                "ERROR: cluster.name is missing: give --cluster-name, or name a spec with --file",
                "ERROR: connectedRegistry.name is missing: give --name, or name a spec with --file",
                "ERROR: connectedRegistry.repositories is missing: give --repository, or name a spec with --file",
                "ERROR: registry.resourceGroup is missing: give --resource-group, or name a spec with --file",
                "ERROR: service.clusterIP is missing: give --service-ip, or name a spec with --file",
                "ERROR: tls.certificate is missing: give --certificate, or name a spec with --file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "cleanup"})
    void commands_that_need_names_only_ask_for_names_only(String command) {
        connreg.refuses(
                2,
                connreg.runAlone(command, "--registry", "myacrregistry"),
                "ERROR: cluster.name is missing: give --cluster-name, or name a spec with --file",
                "ERROR: connectedRegistry.name is missing: give --name, or name a spec with --file",
                "ERROR: registry.resourceGroup is missing: give --resource-group, or name a spec with --file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--list", "--find-orphans"})
    void what_is_about_a_registry_asks_for_that_only(String mode) {
        connreg.refuses(
                2,
                connreg.runAlone("cleanup", mode, "--registry", "myacrregistry"),
                "ERROR: registry.resourceGroup is missing: give --resource-group, or name a spec with --file");
    }

    @Test
    void options_may_be_repeated() {
        var spec = connreg.spec("bundled-cert-manager");
        var emitted = connreg.runAlone(
                        "emit bicep --literal --overwrite --overwrite -f missing.yaml --tls-mode existingCertManager --repository one --repository two,three --set connectedRegistry.logLevel=Debug --set connectedRegistry.logLevel=Error --tls-mode bundledCertManager -f %s"
                                .formatted(spec)
                                .split(" "))
                .succeeds();

        assertThat(emitted.out())
                .contains(
                        "'cert-manager.install': 'true'",
                        "logLevel: 'Error'",
                        "repositories/one/",
                        "repositories/two/",
                        "repositories/three/");
        assertThat(emitted.out()).doesNotContain("Debug");
        assertThat(emitted.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy -f spec.yaml @%s", "deploy @%s", "@%s"})
    void files_of_words_are_not_read(String words) {
        var file = connreg.write("connection.txt", "--set registry.name=SyncTokenPassword=hunter2;");
        var run = connreg.runAlone(words.formatted(file).split(" "));

        assertThat(run.fails(2).err()).contains("'@%s'".formatted(file)).doesNotContain("hunter2", "SyncToken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deploy %s",
                "%s",
                "deploy --file --file %s",
                "deploy --set %s",
                "deploy --%s",
                "deploy --timeout %s",
                "emit %s",
                "certificate create --service-ip 1.2.3.4 --key-kind %s",
                "status --name %s",
                "emit bicep --tls-mode %s",
                "acr %s",
                "acr token list -r myacrregistry %s",
                "k8s-extension list -t %s -g g -c c"
            })
    void secrets_are_not_repeated(String words) {
        for (var secret :
                List.of("SyncTokenName=a;SyncTokenPassword=hunter2", "7gkUHu1NmSx4TzqBpr0cKDWe9Yv2oFjA+ACRDq3hXy5b")) {
            var run = connreg.runAlone(words.formatted(secret).split(" "));

            assertThat(run.out() + run.err()).doesNotContain("hunter2", "7gkUHu1NmS");
            assertThat(run.exitCode()).isNotZero();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "connectedRegistry=5 | --set connectedRegistry: is a section: set its keys, such as connectedRegistry.name",
                "tls=ownCertificate | --set tls: is a section: set its keys, such as tls.mode",
                "registry.name.x=y | --set registry.name.x: registry.name: is not a section, and has no keys",
                "tls.certficate=y | --set tls.certficate: unknown key: did you mean 'certificate'?",
            })
    void mistake_in_a_key_is_one_of_the_command_line(String set, String message) {
        connreg.refuses(
                2,
                connreg.runAlone(
                        "emit",
                        "bicep",
                        "-f",
                        connreg.spec("bundled-cert-manager").toString(),
                        "--set",
                        set),
                "ERROR: " + message);
    }

    @Test
    void azure_is_not_asked() {
        connreg.sandbox();
        connreg.run("deploy", "--servce-ip", "1.2.3.4").fails(2);
        connreg.run("deploy").fails(2);
        assertThat(connreg.sandbox().requests()).isEmpty();
    }
}
