package dev.connreg.az.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connreg.az.grammar.AzCommandLine;
import dev.connreg.az.grammar.CommandEntry;
import dev.connreg.az.grammar.CommandGroup;
import dev.connreg.az.grammar.CommandLineException;
import dev.connreg.az.grammar.CommandNode;
import dev.connreg.az.grammar.FileWords;
import dev.connreg.az.grammar.ParsedCommand;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a real az 2.91 with the k8s-extension extension 1.7.0 said to the same words. */
class AzCommandsTest {

    private static final CommandGroup ROOT = new AzCommands(UnusedInvocations.create()).root("connreg");

    private final AzCommandLine line = new AzCommandLine(
            ROOT,
            new FileWords(Path.of("."), Path.of("."), InputStream.nullInputStream()),
            (section, name) -> Optional.empty());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    k8s-extension create | --resource-group/-g, --cluster-name/-c, --name/-n, --cluster-type/-t, --extension-type
                    k8s-extension update | --resource-group/-g, --cluster-name/-c, --name/-n, --cluster-type/-t
                    k8s-extension delete | --resource-group/-g, --cluster-name/-c, --name/-n, --cluster-type/-t
                    k8s-extension show | --resource-group/-g, --cluster-name/-c, --name/-n, --cluster-type/-t
                    k8s-extension list | --resource-group/-g, --cluster-name/-c, --cluster-type/-t
                    acr show | --name/-n
                    acr update | --name/-n
                    acr connected-registry create | --registry/-r, --name/-n
                    acr connected-registry update | --registry/-r, --name/-n
                    acr connected-registry delete | --name/-n, --registry/-r
                    acr connected-registry deactivate | --name/-n, --registry/-r
                    acr connected-registry show | --name/-n, --registry/-r
                    acr connected-registry list | --registry/-r
                    acr connected-registry list-client-tokens | --name/-n, --registry/-r
                    acr connected-registry resync | --name/-n, --registry/-r
                    acr connected-registry get-settings | --name/-n, --registry/-r, --parent-protocol
                    acr connected-registry permissions show | --name/-n, --registry/-r
                    acr connected-registry permissions update | --name/-n, --registry/-r
                    acr connected-registry repo | --name/-n, --registry/-r
                    acr connected-registry install info | --name/-n, --registry/-r, --parent-protocol
                    acr connected-registry install renew-credentials | --name/-n, --registry/-r, --parent-protocol
                    acr token create | --registry/-r, --name/-n
                    acr token update | --registry/-r, --name/-n
                    acr token delete | --registry/-r, --name/-n
                    acr token show | --registry/-r, --name/-n
                    acr token list | --registry/-r
                    acr token credential generate | --registry/-r, --name/-n
                    acr token credential delete | --registry/-r, --name/-n
                    acr scope-map create | --registry/-r, --name/-n
                    acr scope-map update | --registry/-r, --name/-n
                    acr scope-map delete | --registry/-r, --name/-n
                    acr scope-map show | --registry/-r, --name/-n
                    acr scope-map list | --registry/-r
                    """)
    void what_is_missing_is_named_in_azs_order(String command, String missing) {
        assertThat(mistake(command)).hasMessage("the following arguments are required: " + missing);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    k8s-extension create --conf a=1 | --configuration-settings, --config, --config-settings, --config-protected-settings, --config-protected, --configuration-protected-settings, --config-settings-file, --config-file, --configuration-settings-file, --config-protected-settings-file, --config-protected-file, --configuration-protected-settings-file
                    acr token create --s | --subscription, --scope-map, --status
                    acr connected-registry create --sync | --sync-token, --sync-schedule, --sync-message-ttl, --sync-window
                    acr connected-registry update --a | --add-client-tokens, --audit-logs-enabled, --add-notifications, --auth-type, --acquire-policy-token
                    acr scope-map update --add- | --add-repository, --add-gateway
                    """)
    void beginnings_are_ambiguous_over_all_names(String words, String candidates) {
        var word = Arrays.stream(words.split(" "))
                .filter(w -> w.startsWith("--"))
                .findFirst()
                .orElseThrow();
        assertThat(mistake(words)).hasMessage("ambiguous option: %s could match %s".formatted(word, candidates));
    }

    @Test
    void all_names_of_an_option_are_in_its_errors() {
        assertThat(mistake("k8s-extension create --config"))
                .hasMessage(
                        "argument --configuration-settings/--config/--config-settings: expected at least one argument");
    }

    @Test
    void a_setting_without_an_equals_sign_is_said_with_the_option_as_typed() {
        assertThat(mistake("k8s-extension create --config-protected novalue").lines())
                .containsExactly("ERROR: Usage error: --config-protected"
                        + " configuration_protected_setting_key=configuration_protected_setting_value");
        assertThat(mistake("k8s-extension update --configuration-s novalue -t foo"))
                .hasMessage("ambiguous option: --configuration-s could match --configuration-settings,"
                        + " --configuration-settings-file");
    }

    @Test
    void settings_of_all_names_add_up_and_old_names_warn() {
        var run = run("k8s-extension update -g g -c c -n n -t APPLIANCES --config a=1 b=2 --config-settings a=3 --yes");
        var command = (ExtensionUpdate) run.command();
        assertThat(command.settings.settings).containsExactly(Map.entry("a", "3"), Map.entry("b", "2"));
        assertThat(command.target.type.clusterType).isEqualTo("appliances");
        assertThat(run.warnings())
                .containsExactly(
                        "Option '--config-settings' has been deprecated and will be removed in a future release."
                                + " Use '--configuration-settings' instead.");
    }

    @Test
    void a_connected_registry_has_az_s_defaults_and_a_mode_only_if_one_is_given() {
        var command = (ConnectedRegistryCreate)
                run("acr connected-registry create -r myregistry -n mine").command();
        assertThat(command.mode).isEmpty();
        assertThat(command.syncSchedule).isEqualTo("* * * * *");
        assertThat(command.syncMessageTtl).isEqualTo("P2D");
        assertThat(command.logLevel).isEqualTo("Information");
        assertThat(command.gcSchedule).isEqualTo("0 0 * * *");
        assertThat(command.gcEnabled).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void policy_options_are_on_every_command_but_show_and_list(String words, CommandEntry entry) {
        var reads = entry.name().equals("show") || entry.name().equals("list");
        assertThat(help(words).contains("--acquire-policy-token")).isEqualTo(!reads);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_has_examples_that_can_be_read(String words, CommandEntry entry) {
        assertThat(entry.text().examples()).isNotEmpty().allSatisfy(example -> {
            assertThat(example.command()).startsWith("connreg " + words + " ");
            assertThat(run(example.command().substring("connreg ".length())).words())
                    .isEqualTo(words);
        });
    }

    static Stream<Arguments> commands() {
        return commands("", ROOT);
    }

    private static Stream<Arguments> commands(String path, CommandGroup group) {
        return group.members().get().stream().flatMap(member -> {
            var words = (path + " " + member.name()).strip();
            return switch ((CommandNode) member) {
                case CommandGroup inner -> commands(words, inner);
                case CommandEntry entry -> Stream.of(Arguments.of(words, entry));
            };
        });
    }

    private String help(String command) {
        return ((ParsedCommand.Help) line.parse(words(command + " -h"))).text();
    }

    private ParsedCommand.Run run(String words) {
        return (ParsedCommand.Run) line.parse(words(words));
    }

    private CommandLineException mistake(String words) {
        return catchThrowableOfType(CommandLineException.class, () -> line.parse(words(words)));
    }

    /** Split at blanks outside single quotes, as a shell would. */
    private static List<String> words(String line) {
        return Arrays.stream(line.split(" (?=(?:[^']*'[^']*')*[^']*$)"))
                .map(word -> word.replace("'", ""))
                .toList();
    }
}
