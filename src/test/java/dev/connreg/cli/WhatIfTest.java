package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.connreg.problem.ExitCode;
import java.io.IOException;
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
