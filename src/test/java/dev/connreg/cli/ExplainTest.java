package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.connreg.deployment.diagnosis.ErrorSamples;
import dev.connreg.problem.ErrorCode;
import dev.connreg.problem.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people are told of a message that they paste, without Azure. */
class ExplainTest {

    private static final String BAD_ADDRESS =
            ErrorSamples.of(ErrorCode.EXT_VALUES).getFirst();

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private ConnregRun explain(String... words) {
        var line = new String[words.length + 2];
        line[0] = "diagnose";
        line[1] = "--explain";
        System.arraycopy(words, 0, line, 2, words.length);
        return connreg.runAlone(line);
    }

    private static JsonNode json(ConnregRun run) throws IOException {
        return new ObjectMapper().readTree(run.out());
    }

    @Test
    void message_gets_its_code_cause_evidence_and_commands() {
        explain(BAD_ADDRESS).succeeds().prints("""
                        EXT-VALUES: service.clusterIP is not a free address of the cluster's service range.
                          Evidence: Service "connected-registry" is invalid: spec.clusterIPs: Invalid value: []string{"192.100.100.1"}: failed to allocate IP 192.100.100.1: the provided IP (192.100.100.1) is not in the valid range. The range of valid IPs is 10.96.0.0/12
                          Choose a free address in 10.96.0.0/12 as service.clusterIP, and deploy with it:
                            kubectl get services -A
                            connreg deploy -f connected-registry.yaml --service-ip ADDRESS
                        """);
    }

    @Test
    void message_on_standard_input_is_read_to_its_end() {
        connreg.withInput("some\nlines before\n" + BAD_ADDRESS + "\nand after\n");

        explain("-").succeeds().printsAlso("EXT-VALUES: ");
    }

    @Test
    void names_complete_the_commands() {
        explain("REG-SKU", "-r", "contoso", "-g", "group", "-c", "cluster", "-n", "store42")
                .succeeds()
                .printsAlso("az acr update --name contoso --sku Premium");
        explain("CR-ACTIVE", "-r", "contoso", "-g", "group", "-c", "cluster", "-n", "store42")
                .printsAlso("connreg acr connected-registry deactivate --name store42 --registry contoso --yes");
        explain("CR-ACTIVE").printsAlso("deactivate --name NAME --registry REGISTRY --yes");
    }

    @Test
    void programs_get_json() throws IOException {
        var finding = json(explain(BAD_ADDRESS, "-o", "json").succeeds())
                .path("findings")
                .path(0);

        assertThat(finding.path("code").asText()).isEqualTo("EXT-VALUES");
        assertThat(finding.path("severity").asText()).isEqualTo("error");
        assertThat(finding.path("evidence").asText()).endsWith("10.96.0.0/12");
        assertThat(finding.path("commands").valueStream().map(JsonNode::asText))
                .contains("connreg deploy -f connected-registry.yaml --service-ip ADDRESS");
        assertThat(finding.path("retry").asText()).isEqualTo("no");
        assertThat(json(explain("EXT-OWNER", "-o", "json"))
                        .at("/findings/0/alternatives/0/commands/0")
                        .asText())
                .isEqualTo("helm list -A");
        explain(BAD_ADDRESS, "--query", "findings[].code", "-o", "tsv").prints("EXT-VALUES\n");
    }

    @Test
    void message_that_is_not_known_is_said_not_to_be() throws IOException {
        explain("something else")
                .fails(ExitCode.ERROR)
                .prints("")
                .saysAlso("The message is not known.", "connreg diagnose --list");
        assertThat(json(explain("something else", "-o", "json").fails(ExitCode.ERROR))
                        .path("findings"))
                .isEmpty();
    }

    @Test
    void guess_is_said_to_be_one() throws IOException {
        explain("(DataEndpointDisabled) off").succeeds().printsAlso("  Uncertain: ");
        assertThat(json(explain("(DataEndpointDisabled) off", "-o", "json"))
                        .at("/findings/0/isUncertain")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n"})
    void nothing_is_no_message(String text) {
        explain(text).fails(ExitCode.USAGE).saysAlso("--explain");
        connreg.withInput(text);
        explain("-").fails(ExitCode.USAGE).saysAlso("--explain has no message");
    }

    @Test
    void message_that_is_far_too_long_is_refused() {
        connreg.withInput("x".repeat((1 << 20) + 1));

        explain("-").fails(ExitCode.ERROR).saysAlso("larger than 1 MiB");
    }

    @Test
    void secrets_and_controls_of_a_message_are_not_shown() {
        var message =
                "Insufficient scopes to perform the operation: \u001b]0;title\u0007\u202e SyncTokenPassword=c4nary;"
                        + " {\"password\": \"c4nary\"}";
        for (var words : List.of(
                new String[] {message}, new String[] {message, "-o", "json"}, new String[] {message, "--debug"})) {
            var run = explain(words).succeeds();
            assertThat(run.out() + run.err()).doesNotContain("c4nary", "\u001b", "\u0007", "\u202e", "title");
        }
    }

    @Test
    void list_has_every_code() throws IOException {
        var list = json(connreg.runAlone("diagnose", "--list", "-o", "json").succeeds());

        assertThat(list).hasSize(ErrorCode.values().length).allSatisfy(error -> {
            assertThat(error.path("cause").asText()).isNotBlank();
            assertThat(error.path("where").asText()).isNotBlank();
        });
        connreg.runAlone("diagnose", "--list").succeeds().printsAlso("EXT-VALUES    extension operation");
        connreg.runAlone("diagnose", "--list", "-o", "table")
                .succeeds()
                .printsAlso("Code", "Where", "Cause", "EXT-VALUES");
        connreg.runAlone("diagnose", "--list", "-o", "tsv", "--query", "[?code=='EXT-VALUES'].where")
                .prints("extension operation\n");
        assertThat(connreg.runAlone("diagnose", "--list").out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void modes_that_cannot_be_combined_are_refused() {
        connreg.runAlone("diagnose", "--list", "--explain", "x")
                .fails(ExitCode.USAGE)
                .saysAlso("--list lists all errors");
        connreg.runAlone("diagnose", "--list", "-r", "x").fails(ExitCode.USAGE);
        connreg.runAlone("diagnose", "--explain", "x", "-o", "xml")
                .fails(ExitCode.USAGE)
                .saysAlso("--output is 'xml'");
        connreg.runAlone("diagnose", "--explain", "-", "-f", "-")
                .fails(ExitCode.USAGE)
                .saysAlso("Standard input cannot hold both");
        connreg.runAlone("diagnose").fails(ExitCode.USAGE).saysAlso("Nothing says which connected registry");
    }

    /** With the names of a site that exists: what remedies tell people to run is understood. What-if has the options of deploy. */
    @Test
    void commands_that_help_are_understood() throws IOException {
        connreg.start(SiteFixture.QUICK);
        var spec = connreg.write(
                "connected-registry.yaml", Files.readString(Path.of(connreg.spec("bundled-cert-manager"))));
        var commands = new LinkedHashSet<String>();
        for (var code : ErrorCode.values()) {
            json(explain(code.published(), "-f", spec, "-o", "json").succeeds())
                    .findValues("commands")
                    .forEach(ways -> ways.forEach(command -> commands.add(command.asText())));
        }

        assertThat(commands.stream().filter(command -> command.startsWith("connreg ")))
                .hasSizeGreaterThan(20)
                .allSatisfy(command -> {
                    var words = command.replace("connreg deploy", "connreg what-if")
                            .replace("certificate create", "certificate create --key-kind EC_P256")
                            .replace("ADDRESS", "192.100.100.9")
                            .replace("client create", "client create --dry-run")
                            .replace("NAMESPACE", "shop")
                            .replace("mycert.", connreg.folder() + "/mycert.")
                            .split(" ");
                    var run = connreg.run(Stream.of(words).skip(1).toArray(String[]::new));
                    assertThat(run.exitCode()).as("%s", run).isNotEqualTo(ExitCode.USAGE);
                });
    }
}
