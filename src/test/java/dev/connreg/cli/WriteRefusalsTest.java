package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a user is told of places that templates or a sandbox's sign-in cannot be written to. */
class WriteRefusalsTest {

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private ConnregRun emit(String language, String folder, String... further) {
        var words = new java.util.ArrayList<>(
                java.util.List.of("emit", language, "-f", connreg.spec("own-certificate"), "--directory", folder));
        words.addAll(java.util.List.of(further));
        return connreg.runAlone(words.toArray(String[]::new));
    }

    @Test
    void templates_go_into_no_file() {
        var file = connreg.write("out", "mine");

        connreg.refuses(
                1,
                emit("bicep", file),
                "ERROR: The file '{folder}/out/main.bicep' cannot be written: '{folder}/out' is a file, not a directory. Name another one with --directory.");
        connreg.refuses(
                1,
                emit("arm", file + "/deeper/still"),
                "ERROR: The file '{folder}/out/deeper/still/main.json' cannot be written: '{folder}/out' is a file, not a directory. Name another one with --directory.");
    }

    @Test
    void difference_to_what_is_there_is_shown_and_nothing_is_written() throws IOException {
        var out = connreg.folder().resolve("out");
        emit("bicep", out.toString(), "--diff")
                .fails(4)
                .printsAlso("--- /dev/null", "+++ " + out.resolve("main.bicep"));
        assertThat(out).doesNotExist();

        emit("bicep", out.toString()).succeeds();
        emit("bicep", out.toString(), "--diff").succeeds();
        var template = Files.readString(out.resolve("main.bicep"));
        Files.writeString(out.resolve("main.bicep"), template + "// mine\n");

        emit("bicep", out.toString(), "--diff").fails(4).printsAlso("-// mine");
        assertThat(out.resolve("main.bicep")).content().endsWith("// mine\n");
        emit("bicep", out.toString(), "--force").succeeds();
        assertThat(out.resolve("main.bicep")).hasContent(template);
    }

    @Test
    void template_of_several_files_is_not_printed_in_part() {
        connreg.refuses(
                1,
                connreg.runAlone(
                        "emit", "bicep", "-f", connreg.spec("own-certificate"), "--cluster-resource-group", "edge"),
                "ERROR: The template consists of several files (main.bicep, main.bicepparam, extension.bicep), as the cluster is in another resource group: name a directory for them with --directory.");
        connreg.runAlone("emit", "arm", "-f", connreg.spec("own-certificate"), "--cluster-resource-group", "edge")
                .succeeds();
    }

    @Test
    void module_of_another_template_that_stays_is_told() {
        var out = connreg.folder().resolve("out").toString();
        emit("bicep", out, "--cluster-resource-group", "edge").succeeds();

        emit("bicep", out, "--overwrite")
                .succeeds()
                .saysAlso("WARNING: '%s/extension.bicep' is not part of this template.".formatted(out));
        emit("bicep", out, "--overwrite", "--cluster-resource-group", "edge")
                .succeeds()
                .doesNotSay("not part of");
        emit("arm", out, "--force").succeeds().doesNotSay("not part of");
    }

    @Test
    void sandbox_cannot_have_a_port_that_is_taken() {
        var port = connreg.sandbox().url().getPort();

        connreg.refuses(
                1,
                connreg.run("sandbox", "start", "--port", "" + port, "--directory", connreg.folder() + "/sandbox"),
                "ERROR: Cannot listen on 127.0.0.1:%d: Address already in use. Stop the program that does (another sandbox?), or leave out --port to use a free port."
                        .formatted(port));
    }

    @Test
    void sandbox_cannot_have_a_file_for_its_folder() {
        connreg.write("sandbox", "mine");

        connreg.refuses(
                1,
                connreg.runAlone("sandbox", "start", "--directory", connreg.folder() + "/sandbox"),
                "ERROR: The directory '{folder}/sandbox' cannot be created: '{folder}/sandbox' is a file. Name another one with --directory.");
    }
}
