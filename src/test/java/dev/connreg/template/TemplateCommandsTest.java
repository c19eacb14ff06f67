package dev.connreg.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.cli.Connreg;
import dev.connreg.sandbox.SandboxSeed;
import dev.connreg.template.arm.ArmTemplatePrinter;
import dev.connreg.template.bicep.BicepPrinter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that templates tell their users to run do what they say. */
class TemplateCommandsTest {

    private static final Map<String, String> FILES =
            Map.of("mycert.crt", "certificate\n", "mycert.key", "key\nof two lines\n", "myca.crt", "authority\n");

    @TempDir
    private Path folder;

    private static List<String> exports() {
        var file = new BicepPrinter()
                .print(Modes.graph("own-certificate", SandboxSeed.SUBSCRIPTION))
                .texts()
                .get("main.bicepparam");
        return file.lines()
                .filter(line -> line.startsWith("//   "))
                .map(line -> line.substring("//   ".length()))
                .toList();
    }

    @Test
    void exports_of_the_parameter_file_fill_every_required_secret() throws IOException, InterruptedException {
        for (var file : FILES.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        var script = exports().stream()
                        .takeWhile(line -> !line.contains("CONNREG_CONNECTION_STRING"))
                        .collect(Collectors.joining("\n"))
                + "\nprintf '%s\\n' \"$CONNREG_TLS_CERTIFICATE\" \"$CONNREG_TLS_KEY\" \"$CONNREG_TLS_CERTIFICATE_AUTHORITY\"\n";
        var shell = new ProcessBuilder("sh", "-euc", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(shell.waitFor()).as(printed).isZero();
        assertThat(printed.lines().map(line -> new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8)))
                .containsExactly(FILES.get("mycert.crt"), FILES.get("mycert.key"), FILES.get("myca.crt"));
    }

    @Test
    void connection_string_is_printed_by_the_command_of_the_parameter_file() {
        var command = exports().stream()
                .dropWhile(line -> !line.contains("CONNREG_CONNECTION_STRING"))
                .map(line -> line.replaceAll("\\\\$", ""))
                .collect(Collectors.joining(" "))
                .replaceAll("^.*\\$\\(az | *\\)\"$", "");
        try (var connreg = new Connreg()) {
            connreg.run("deploy", "-f", connreg.spec("own-certificate")).succeeds();

            assertThat(connreg.run(command.strip().split("\\s+")).succeeds().out())
                    .startsWith("ConnectedRegistryName=myconnectedregistry;");
        }
    }

    @Test
    void arm_template_says_what_it_cannot_do_with_the_names_of_its_parameters() {
        var template = new ArmTemplatePrinter()
                .print(Modes.graph("own-certificate", SandboxSeed.SUBSCRIPTION))
                .texts()
                .get("main.json");

        assertThat(template)
                .contains("\"instructions\": [", "so deploy twice", "--registry <registryName>")
                .doesNotContain("myacrregistry");
        assertThat(Arrays.asList(template.split("\n"))).anyMatch(line -> line.contains("base64 < mycert.crt"));
    }
}
