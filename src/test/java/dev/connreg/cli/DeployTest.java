package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeployTest {

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    @Test
    void a_connected_registry_with_an_own_certificate_comes_online_and_goes_without_a_trace() {
        var before = connreg.sandbox().resources();
        var spec = connreg.spec("own-certificate");

        connreg.run("deploy", "-f", spec).succeeds().printsAlso("Online");
        connreg.run("cleanup", "-f", spec, "--yes").succeeds().saysAlso("Nothing is left.");

        assertThat(connreg.sandbox().resources()).isEqualTo(before);
    }
}
