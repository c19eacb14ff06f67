package dev.connreg.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.cli.Connreg;
import dev.connreg.template.arm.ArmDeployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An emitted template makes the resources that a deployment sends, with the same bodies. */
class TemplatesMatchDeployTest {

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    static Set<String> modes() {
        return Modes.graphs().keySet();
    }

    @ParameterizedTest
    @MethodSource("modes")
    void the_emitted_template_makes_what_deploy_sends(String mode) throws IOException {
        var spec = connreg.spec(mode);
        connreg.run("deploy", "-f", spec).succeeds();
        var emitted = connreg.folder().resolve("emitted");

        connreg.run("emit", "arm", "-f", spec, "--directory", emitted.toString())
                .succeeds();

        var made = ArmDeployment.of(
                Files.readString(emitted.resolve("main.json")),
                Files.readString(emitted.resolve("main.parameters.json")));
        assertThat(SentResources.masked(made)).containsExactlyInAnyOrderEntriesOf(SentResources.of(connreg.sandbox()));
        assertThat(made).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("modes")
    void the_committed_examples_are_what_emit_prints(String mode) throws IOException {
        var spec = connreg.spec(mode);
        var emitted = connreg.folder().resolve("emitted");

        for (var language : new String[] {"bicep", "arm"}) {
            connreg.runAlone("emit", language, "-f", spec, "--directory", emitted.toString())
                    .succeeds();
            var committed = Path.of(language, mode);
            try (var files = Files.list(committed)) {
                for (var file : files.toList()) {
                    // The paths of certificates are those of the test's spec.
                    assertThat(Files.readString(
                                            emitted.resolve(file.getFileName().toString()))
                                    .replace(connreg.folder() + "/", ""))
                            .isEqualTo(Files.readString(file));
                }
            }
        }
    }
}
