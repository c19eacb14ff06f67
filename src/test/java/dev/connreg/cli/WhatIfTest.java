package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.connreg.problem.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a pipeline learns of a plan. */
class WhatIfTest {

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private SiteFixture site = new SiteFixture(connreg, "");

    @BeforeEach
    void start() {
        connreg.start(SiteFixture.QUICK);
        site = new SiteFixture(connreg, connreg.spec("own-certificate"));
    }

    @Test
    void exit_code_tells_whether_there_are_changes() {
        site.whatIf().succeeds();
        site.whatIf("--exit-code").fails(ExitCode.CHANGES).printsAlso("Plan: 5 to create, 2 unchanged.");

        site.deploy().succeeds();

        site.whatIf("--exit-code").succeeds().printsAlso("Nothing to do");
        site.whatIf("--exit-code", "--set", "connectedRegistry.logLevel=Debug").fails(ExitCode.CHANGES);
    }

    @Test
    void plan_is_drawn_into_a_file_beside_the_text() throws IOException {
        var file = connreg.folder().resolve("plan.mmd");

        connreg.run(whatIf("--diagram", file.toString()))
                .succeeds()
                .printsAlso("Plan: 5 to create, 2 unchanged.")
                .saysAlso("Wrote " + file);

        assertThat(Files.readString(file))
                .startsWith("flowchart TD\n    c1[\"NoChange<br/>registry 'myacrregistry'\"]:::unchanged\n")
                .contains("classDef create ");
    }

    @Test
    void plan_is_drawn_on_standard_output_alone() {
        site.deploy().succeeds();

        assertThat(site.whatIf("--diagram", "-", "--set", "connectedRegistry.logLevel=Debug")
                        .succeeds()
                        .out())
                .startsWith("flowchart TD\n")
                .contains("Modify<br/>connected registry 'myconnectedregistry'<br/>properties.logging.logLevel")
                .doesNotContain("Plan:", "classDef create");
    }

    @Test
    void file_that_exists_is_replaced_by_the_drawing_only_if_that_is_asked_for() throws IOException {
        var file = Path.of(connreg.write("notes.md", "mine"));

        connreg.run(whatIf("--diagram", file.toString())).fails(1).saysAlso("notes.md' exists", "--overwrite");
        assertThat(file).hasContent("mine");
        assertThat(connreg.requests()).isEmpty();

        connreg.run(whatIf("--diagram", file.toString(), "--overwrite")).succeeds();
        assertThat(Files.readString(file)).startsWith("flowchart TD\n");
    }

    @Test
    void drawing_and_result_for_programs_cannot_share_standard_output() {
        site.whatIf("--diagram", "-", "-o", "json").fails(2).saysAlso("--diagram - and --output");
    }

    private String[] whatIf(String... more) {
        return Stream.concat(Stream.of("what-if", "-f", connreg.spec("own-certificate")), Stream.of(more))
                .toArray(String[]::new);
    }

    @Test
    void plan_has_colours_on_a_terminal_alone() {
        assertThat(site.whatIf().out()).doesNotContain("\u001b");
        assertThat(connreg.onScreen().run(whatIf()).out()).contains("\u001b[32m  + scope map");
        assertThat(connreg.with("TERM", "dumb").run(whatIf()).out()).doesNotContain("\u001b");
        assertThat(connreg.with("TERM", "xterm")
                        .with("NO_COLOR", "1")
                        .run(whatIf())
                        .out())
                .doesNotContain("\u001b");
    }

    @Test
    void programs_get_the_changes_with_the_words_of_azure() throws IOException {
        site.deploy().succeeds();

        var plan = new ObjectMapper()
                .readTree(site.whatIf("-o", "json", "--set", "connectedRegistry.logLevel=Debug")
                        .succeeds()
                        .out());

        assertThat(plan.path("isChange").asBoolean()).isTrue();
        var change = plan.path("changes")
                .valueStream()
                .filter(each -> each.path("changeType").asText().equals("Modify"))
                .findFirst()
                .orElseThrow();
        assertThat(change.path("resourceId").asText()).isEqualTo(SiteFixture.CONNECTED_REGISTRY);
        assertThat(change.at("/delta/0/path").asText()).isEqualTo("properties.logging.logLevel");
        assertThat(change.at("/delta/0/before").asText()).isEqualTo("Information");
        assertThat(change.at("/delta/0/after").asText()).isEqualTo("Debug");
        assertThat(site.whatIf(
                                "--query",
                                "changes[?changeType!='NoChange'].kind",
                                "-o",
                                "tsv",
                                "--set",
                                "connectedRegistry.logLevel=Debug")
                        .succeeds()
                        .out())
                .isEqualTo("connected registry\n");
    }
}
