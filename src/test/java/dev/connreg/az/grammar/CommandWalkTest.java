package dev.connreg.az.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommandWalkTest {

    private final FakeCommandLine line = new FakeCommandLine();

    @Test
    void the_words_of_a_command_are_read_in_any_case() {
        assertThat(line.run("BOX", "Show").words()).isEqualTo("box show");
    }

    @Test
    void a_mistyped_command_is_named_with_the_nearest_one() {
        assertThat(line.mistake("box", "makke").lines())
                .startsWith("ERROR: 'makke' is misspelled or not recognized by the system.", "Did you mean 'make' ?");
        assertThat(line.mistake("box", "destroy").lines())
                .containsExactly(
                        "ERROR: 'destroy' is misspelled or not recognized by the system.",
                        "",
                        "https://aka.ms/cli_ref",
                        "Read more about the command in reference docs");
        assertThat(line.mistake("").exitCode()).isEqualTo(2);
    }

    @Test
    void a_group_alone_lacks_its_command() {
        assertThat(line.mistake("box")).hasMessage("the following arguments are required: _subcommand");
        assertThat(line.mistake("--verbose", "--output", "json"))
                .hasMessage("the following arguments are required: _command_package");
    }

    @Test
    void options_before_the_commands_words_are_complete_are_refused_with_a_word_of_advice() {
        assertThat(line.mistake("-o", "json", "box", "show").lines())
                .startsWith(
                        "ERROR: 'show' is misspelled or not recognized by the system.",
                        "Options are read only after all words of the command.");
        assertThat(line.mistake("box", "--frob", "show", "-n", "x")).hasMessage("unrecognized arguments: --frob -n x");
    }

    @Test
    void help_of_a_group_lists_subgroups_and_commands_but_not_what_is_on_its_way_out() {
        assertThat(line.help("box", "-h", "frob")).isEqualTo("""

                        Group
                            fake box : Boxes.

                        Commands:
                            make           : Make a box.
                            mark [Preview] : Mark a box.
                            show           : Show a box.

                        """);
        assertThat(line.help("--help"))
                .contains("Subgroups:\n    box : Boxes.\n")
                .doesNotContain("lid");
        assertThat(line.help()).isEqualTo(line.help("help")).isEqualTo(line.help("-h"));
    }

    @Test
    void a_deprecated_command_and_the_commands_of_a_deprecated_group_say_so() {
        assertThat(line.run("box", "old").warnings())
                .containsExactly(
                        "This command has been deprecated and will be removed in a future release. Use 'box make' instead.",
                        "This command is in preview and under development. Reference and support levels:"
                                + " https://aka.ms/CLI_refstatus");
        assertThat(line.run("lid", "show").warnings())
                .containsExactly("This command is implicitly deprecated because command group 'lid' is deprecated and"
                        + " will be removed in a future release. Use 'box' instead.");
        assertThat(line.help("lid", "show", "-h")).contains("WARNING: This command is implicitly deprecated");
    }

    @Test
    void old_names_of_options_warn_once() {
        assertThat(line.run("box", "make", "-r", "a", "-n", "b", "--tier", "x", "--tier", "y", "--audit")
                        .warnings())
                .containsExactly(
                        "Option '--tier' has been deprecated and will be removed in a future release. Use '--layer' instead.",
                        "Argument 'audit_it' has been deprecated and will be removed in a future release.");
    }

    @Test
    void nothing_is_made_before_it_is_needed() {
        var made = new ArrayList<String>();
        var root = CommandGroup.of(
                "fake",
                "Fake things.",
                () -> List.of(
                        CommandGroup.of(
                                "near",
                                "Near.",
                                () -> List.of(
                                        new CommandEntry(FakeCommands.Show.TEXT, () -> {
                                            made.add("show");
                                            return new FakeCommands.Show();
                                        }),
                                        new CommandEntry(FakeCommands.Old.TEXT, () -> {
                                            made.add("old");
                                            return new FakeCommands.Old();
                                        }))),
                        CommandGroup.of("far", "Far.", () -> {
                            made.add("far");
                            return List.of();
                        })));
        new CommandWalk(root, (section, name) -> Optional.empty()).start(List.of("near", "show"));
        assertThat(made).containsExactly("show");
    }
}
