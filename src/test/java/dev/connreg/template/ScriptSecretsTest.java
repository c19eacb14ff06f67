package dev.connreg.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.site.GraphComposer;
import dev.connreg.site.SecretFiles;
import dev.connreg.spec.reader.SpecReader;
import dev.connreg.spec.reader.SpecSource;
import dev.connreg.template.script.DeployScript;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a script finds its secrets; what it runs as az only tells that it came so far. */
class ScriptSecretsTest {

    private static final String SITE = """
            registry: {name: contoso, resourceGroup: retail}
            cluster: {name: store42-cluster}
            connectedRegistry: {name: store42, repositories: [hello-world]}
            service: {clusterIP: 10.96.0.100}
            """;

    private static final String NO_TLS = SITE + "tls: {mode: none, acceptPlainHttp: true}\n";

    @TempDir
    private Path folder;

    private static String script(String spec, Optional<Path> directory) {
        var source = new SpecSource.Piped(new ByteArrayInputStream(spec.getBytes(StandardCharsets.UTF_8)));
        var graph = GraphComposer.compose(
                SpecReader.read(Optional.of(source), List.of()).spec(), TemplateFiles.THIS_SUBSCRIPTION);
        return directory
                .map(there -> DeployScript.printBesideFiles(SecretFiles.seenFrom(graph, there)))
                .orElseGet(() -> DeployScript.print(graph))
                .texts()
                .firstEntry()
                .getValue();
    }

    /** Run by its path, from another directory. */
    private String run(Path script, String text) throws IOException {
        Files.createDirectories(script.toAbsolutePath().getParent());
        Files.writeString(script, text.replaceFirst("\nset -e", "\naz() { echo az >&2; exit 9; }\nset -e"));
        var elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        var bash = new ProcessBuilder("bash", elsewhere.relativize(script).toString())
                .directory(elsewhere.toFile())
                .redirectErrorStream(true)
                .start();
        return new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void file_is_found_from_the_directory_of_the_script_wherever_it_is_run() throws IOException {
        var password = Files.writeString(folder.resolve("string.txt"), "ConnectedRegistryName=store42");
        var spec = NO_TLS + "connectionString: {file: %s}\n";
        var beside = folder.resolve("out").resolve("deploy.sh");
        var relative = Path.of("").toAbsolutePath().relativize(password.toAbsolutePath());

        var text = script(spec.formatted(relative), Optional.of(folder.resolve("out")));

        assertThat(text).contains("$(cat ../string.txt || true)");
        assertThat(run(beside, text)).isEqualTo("az\n");
        Files.delete(password);
        assertThat(run(beside, text))
                .endsWith(
                        "ERROR: Nothing can be read from '../string.txt', seen from the directory of this script. Correct that, or set CONNREG_CONNECTION_STRING to the connection string of the connected registry.\n");
    }

    @Test
    void variable_that_is_not_set_is_asked_for() throws IOException {
        var text = script(NO_TLS + "connectionString: {environment: CONNSTR}\n", Optional.empty());

        assertThat(run(folder.resolve("deploy.sh"), text))
                .isEqualTo(
                        "ERROR: Set CONNSTR or CONNREG_CONNECTION_STRING to the connection string of the connected registry.\n");
    }

    @Test
    void script_has_as_many_secrets_as_the_spec() {
        var settings = IntStream.range(0, 300)
                .mapToObj("    my.secret%d: {environment: MY_SECRET}\n"::formatted)
                .collect(Collectors.joining("", "extension:\n  protectedSettings:\n", ""));

        assertThat(script(NO_TLS + settings, Optional.empty()))
                .contains(" my.secret299 \"$CONNREG_SETTING_MY_SECRET299\"");
    }
}
