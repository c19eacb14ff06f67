package dev.connreg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.cli.Connreg;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README says is so: its commands are run as they stand there, with its own spec. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Pattern SPEC = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern HELP = Pattern.compile("\\$ connreg --help\n(.*?)```", Pattern.DOTALL);
    private static final Pattern IN_TABLE = Pattern.compile("\\| `connreg ([^`]*)` \\|");
    private static final Pattern IN_A_SHELL = Pattern.compile("(?m)^scripts/connreg ([^#\n]*)");

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private static String readme() {
        try {
            return Files.readString(README);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> found(Pattern pattern) {
        return pattern.matcher(readme())
                .results()
                .map((MatchResult found) -> found.group(1).strip());
    }

    private static List<String> deploymentsOfTheTutorial() {
        return found(IN_TABLE).toList();
    }

    @BeforeEach
    void the_files_that_it_speaks_of() {
        var spec = found(SPEC).findFirst().orElseThrow();
        connreg.write("connected-registry.yaml", spec + "\n");
        connreg.write("spec.yaml", spec.substring(0, spec.indexOf("tls:")));
    }

    @Test
    void the_help_is_what_the_program_prints() {
        assertThat(found(HELP).findFirst().orElseThrow())
                .isEqualTo(connreg.runAlone("--help").succeeds().out().strip());
    }

    @Test
    void each_section_of_the_tutorial_has_its_command() {
        assertThat(deploymentsOfTheTutorial()).hasSize(7);
    }

    @ParameterizedTest
    @MethodSource("deploymentsOfTheTutorial")
    void a_section_of_the_tutorial_is_one_command_that_works(String line) {
        connreg.certificate("mycert", "192.100.100.1");

        run(line);

        connreg.run("status", "-f", path("spec.yaml")).printsAlso("Succeeded, Online, Active");
    }

    @Test
    void the_example_with_more_keys_is_a_spec_that_nothing_is_wrong_with() {
        var example = found(SPEC).skip(1).findFirst().orElseThrow();
        connreg.write("store42.yaml", example + "\n");

        var emitted = connreg.runAlone("emit", "bicep", "-f", path("store42.yaml"), "--directory", path("store42"))
                .succeeds();

        assertThat(emitted.err()).doesNotContain("WARNING");
        assertThat(example)
                .contains("mode: ReadWrite", "parent: ", "syncSchedule: ", "version: ", "clientTokens: ", "settings:");
    }

    @Test
    @Tag("sweep")
    void the_lines_for_a_shell_work_one_after_the_other() {
        // There is no cluster behind the sandbox that kubectl could talk to.
        var lines = found(IN_A_SHELL)
                .filter(line -> !line.contains("store42") && !line.contains("kubectl"))
                .map(line -> line.replaceFirst(" > .*", ""))
                .toList();
        assertThat(lines).hasSizeGreaterThan(8);

        connreg.withTerminal("y\n");
        lines.stream().filter(line -> !line.startsWith("cleanup")).forEach(this::run);
        lines.stream().filter(line -> line.startsWith("cleanup")).forEach(this::run);
    }

    private void run(String line) {
        var words = Stream.of(line.replace("\"", "").strip().split(" +")).map(this::inTheFolder);
        connreg.run(words.toArray(String[]::new)).succeeds();
    }

    private String inTheFolder(String word) {
        return word.matches(".*\\.(yaml|crt|key|txt)|templates|manifests|\\.") ? path(word) : word;
    }

    private String path(String file) {
        return connreg.folder().resolve(file).toString();
    }
}
