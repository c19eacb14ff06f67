package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.az.command.UnusedInvocations;
import dev.connreg.manual.CommandOutline.Example;
import dev.connreg.spec.schema.SpecKey;
import dev.connreg.spec.schema.SpecSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What the help of our own commands has below the options. */
class HelpTest {

    /** In whatever a shell does with it. */
    private static final Pattern CALL = Pattern.compile("connreg ([^|>)]*)");

    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    static Stream<String> commands() {
        return below("", RootCommand.of(new Services(UnusedInvocations.environment()), RootCommand.names()));
    }

    /** The groups too, but nothing that help leaves out. */
    private static Stream<String> below(String before, CommandLine command) {
        return CommandWithSubcommands.names(command).stream().flatMap(name -> {
            var words = (before + " " + name).strip();
            return Stream.concat(
                    Stream.of(words), below(words, command.getSubcommands().get(name)));
        });
    }

    private String help(String command) {
        return connreg.runAlone((command + " --help").split(" ")).succeeds().out();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_has_examples_that_the_command_line_takes(String command) {
        var examples = Examples.of(command);

        assertThat(examples).as("examples of %s", command).hasSizeBetween(1, 6);
        assertThat(help(command)).contains("\nExamples:\n");
        for (var example : examples) {
            assertThat(help(command))
                    .contains(
                            "  " + example.does(),
                            example.command().lines().findFirst().orElseThrow());
            assertThat(example.does()).endsWith(".");
            var words = words(example);
            assertThat(String.join(" ", words)).startsWith(command);
            parses(words);
        }
    }

    private static List<String> words(Example example) {
        var call = CALL.matcher(example.command().replace("\\\n", ""));
        assertThat(call.find()).as(example.command()).isTrue();
        return WORD.matcher(call.group(1))
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
    }

    /** As the program does, but for doing it. */
    private void parses(List<String> words) {
        try (var services = new Services(UnusedInvocations.environment())) {
            assertThat(RootCommand.of(services, words)
                            .setCaseInsensitiveEnumValuesAllowed(true)
                            .parseArgs(words.toArray(String[]::new))
                            .unmatched())
                    .isEmpty();
        }
    }

    @Test
    void lines_fit_a_terminal_of_eighty_columns() {
        assertThat(commands())
                .allSatisfy(command -> assertThat(help(command).lines().dropWhile(line -> !line.equals("Examples:")))
                        .allMatch(line -> line.length() <= 80));
    }

    @Test
    void commands_that_read_a_spec_name_its_keys_and_where_more_is_said_of_them() {
        for (var command : List.of(
                "init", "deploy", "what-if", "status", "diagnose", "rotate password", "cleanup", "emit bicep")) {
            assertThat(help(command)).contains("Keys of the spec:", "connreg schema", "connreg init -f -");
            assertThat(help(command))
                    .contains(SpecSchema.keys().stream()
                            .filter(SpecKey::isSection)
                            .map(SpecKey::name)
                            .toList());
        }
        assertThat(help("certificate create")).doesNotContain("Keys of the spec:");
    }

    @Test
    void man_pages_have_the_same_examples_and_keys() throws IOException {
        connreg.runAlone("share", connreg.folder().resolve("share").toString()).succeeds();
        var pages = connreg.folder().resolve("share/man/man1");

        for (var command : commands().toList()) {
            var page = Files.readString(pages.resolve("connreg-%s.1".formatted(command.replace(' ', '-'))));
            assertThat(page).contains(".SH EXAMPLES");
        }
        assertThat(Files.readString(pages.resolve("connreg-deploy.1")))
                .contains("Keys of the spec:", "connreg deploy \\-f connected\\-registry.yaml");
        assertThat(Files.readString(pages.resolve("connreg-completion.1"))).contains("\\&. <(connreg");
    }

    @Test
    void help_of_the_program_has_no_examples() {
        assertThat(connreg.runAlone("--help").succeeds().out().lines()).doesNotContain("Examples:");
    }
}
