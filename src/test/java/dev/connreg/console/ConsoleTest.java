package dev.connreg.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConsoleTest {

    @Test
    void results_go_to_standard_output_as_they_are_and_in_utf_8() {
        var streams = new ConsoleFixture(ConsoleSettings.PLAIN, "");

        streams.console.result("Lübeck ✓");

        assertThat(streams.out()).isEqualTo("Lübeck ✓");
        assertThat(streams.err()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void each_verbosity_includes_the_ones_before_it(Verbosity verbosity) {
        var streams = ConsoleFixture.withVerbosity(verbosity);

        streams.console.error("e");
        streams.console.warning("w");
        streams.console.info("i");
        streams.console.debug("d");
        streams.console.note("n");

        var expected = switch (verbosity) {
            case ERROR -> "ERROR: e\nn\n";
            case WARNING -> "ERROR: e\nWARNING: w\nn\n";
            case INFO -> "ERROR: e\nWARNING: w\nINFO: i\nn\n";
            case DEBUG -> "ERROR: e\nWARNING: w\nINFO: i\nDEBUG: d\nn\n";
        };
        assertThat(streams.err()).isEqualTo(expected);
        assertThat(streams.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, false, WARNING",
        "true, false, false, ERROR",
        "false, true, false, INFO",
        "true, true, false, INFO",
        "true, true, true, DEBUG"
    })
    void the_most_talkative_flag_wins(boolean errors, boolean verbose, boolean debug, Verbosity expected) {
        assertThat(Verbosity.of(errors, verbose, debug)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"y, true", "Y, true", "n, false", "N, false"})
    void a_letter_answers_a_question(String typed, boolean answer) {
        var streams = ConsoleFixture.onTerminal(typed + "\n");

        assertThat(streams.console.confirm("Sure?")).isEqualTo(answer);
        assertThat(streams.out()).isEqualTo("Sure? (y/n): ");
    }

    @Test
    void anything_but_y_and_n_is_asked_again() {
        var streams = ConsoleFixture.onTerminal("yes\n\n?\ny\n");

        assertThat(streams.console.confirm("Sure?")).isTrue();
        assertThat(streams.out()).isEqualTo("Sure? (y/n): ".repeat(4));
    }

    @Test
    void a_second_question_reads_on_where_the_first_one_stopped() {
        var streams = ConsoleFixture.onTerminal("y\nn\n");

        assertThat(streams.console.confirm("One?")).isTrue();
        assertThat(streams.console.confirm("Two?")).isFalse();
    }

    @Test
    void the_end_of_input_is_no_answer() {
        var streams = ConsoleFixture.onTerminal("maybe\n");

        assertThatThrownBy(() -> streams.console.confirm("Sure?")).isInstanceOf(PromptException.class);
    }

    @Test
    void without_a_terminal_nothing_is_asked_even_when_an_answer_is_piped_in() {
        var streams = new ConsoleFixture(ConsoleSettings.PLAIN, "y\n");

        assertThatThrownBy(() -> streams.console.confirm("Sure?"))
                .isInstanceOf(PromptException.class)
                .hasMessage("Unable to prompt for confirmation as no tty available. Use --yes.");
        assertThat(streams.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"' contoso ', contoso", "'', "})
    void a_text_is_asked_for_on_standard_error(String typed, String answer) {
        var streams = ConsoleFixture.onTerminal(typed + "\n");

        assertThat(streams.console.ask("Name")).isEqualTo(Optional.ofNullable(answer));
        assertThat(streams.err()).isEqualTo("Name: ");
        assertThat(streams.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true", "false, false"})
    void a_text_is_not_asked_for_where_nobody_sees_the_question(boolean input, boolean error) {
        var streams = new ConsoleFixture(new ConsoleSettings(input, true, error, false, Verbosity.WARNING), "x\n");

        assertThat(streams.console.canAsk()).isFalse();
        assertThatThrownBy(() -> streams.console.ask("Name")).isInstanceOf(PromptException.class);
    }

    @Test
    void text_for_people_cannot_command_a_terminal_or_turn_round() {
        var streams = ConsoleFixture.withVerbosity(Verbosity.DEBUG);
        var text = "a\u001b]0;x\u0007b\u009b2Jc\u202ed\u2066e\rf\u007f";
        var visible = "a\\u001b]0;x\\u0007b\\u009b2Jc\\u202ed\\u2066e\\u000df\\u007f";

        streams.console.error(text);
        streams.console.debug(text);
        streams.console.note(text + "\n\tnext\r\n");
        streams.console.text(text);

        assertThat(streams.err())
                .isEqualTo("ERROR: %s\nDEBUG: %s\n%s\n\tnext\r\n\n".formatted(visible, visible, visible));
        assertThat(streams.out()).isEqualTo(visible);
    }

    @Test
    void text_for_people_holds_nothing_that_nobody_sees() {
        var streams = ConsoleFixture.withVerbosity(Verbosity.WARNING);

        streams.console.error("a\u2028b\u2029c\u00add\u180ee\ufff9f\ufffbg\udb40\udc41h\udb40\udc7fi\u2063");
        streams.console.error("\u0635\u200c\u06dd \ud83d\udc68\u200d\ud83d\udcbb \u2764\ufe0f");

        assertThat(streams.err())
                .isEqualTo(
                        "ERROR: a\\u2028b\\u2029c\\u00add\\u180ee\\ufff9f\\ufffbg\\udb40\\udc41h\\udb40\\udc7fi\\u2063\n"
                                + "ERROR: \u0635\u200c\u06dd \ud83d\udc68\u200d\ud83d\udcbb \u2764\ufe0f\n");
    }

    @Test
    void results_are_bytes_for_a_program_and_readable_on_a_terminal() {
        var piped = new ConsoleFixture(ConsoleSettings.PLAIN, "");
        var shown = ConsoleFixture.onTerminal("");

        piped.console.result("\"\u009b\u202e\"");
        shown.console.result("\"\u009b\u202e\"");

        assertThat(piped.out()).isEqualTo("\"\u009b\u202e\"");
        assertThat(shown.out()).isEqualTo("\"\\u009b\\u202e\"");
    }

    @Test
    void what_looks_like_a_secret_is_not_said() {
        var streams = ConsoleFixture.withVerbosity(Verbosity.WARNING);

        streams.console.error("'SyncTokenPassword=abc;x' is no name");
        streams.console.text("~ setting: SyncTokenPassword=abc;");

        assertThat(streams.err()).isEqualTo("ERROR: 'SyncTokenPassword=(secret);x' is no name\n");
        assertThat(streams.out()).isEqualTo("~ setting: SyncTokenPassword=(secret);");
    }

    @Test
    void lines_of_a_plan_have_the_colours_of_their_signs_on_a_terminal() {
        var streams = ConsoleFixture.onTerminal("");
        var lines = List.of(
                "  + scope map 'a'", "  - token 'b'", "  ~ registry 'c'", "      ~ x: 1 => 2", "  ! extension 'd'");

        streams.console.plan(lines);
        lines.forEach(streams.console::planNote);

        assertThat(streams.out()).isEqualTo("""
                        \u001b[32m  + scope map 'a'\u001b[0m
                        \u001b[31m  - token 'b'\u001b[0m
                        \u001b[35m  ~ registry 'c'\u001b[0m
                        \u001b[35m      ~ x: 1 => 2\u001b[0m
                        \u001b[36m  ! extension 'd'\u001b[0m
                        """);
        assertThat(streams.err()).isEqualTo(streams.out());
    }

    @Test
    void lines_of_a_plan_that_change_nothing_have_no_colour() {
        var streams = ConsoleFixture.onTerminal("");
        var lines = List.of("  = registry 'a'", "        - a note", "  * token 'b'", "Plan: 1 to create.");

        streams.console.plan(lines);

        assertThat(streams.out()).isEqualTo(String.join("\n", lines) + "\n");
    }

    @Test
    void control_characters_and_secrets_in_a_plan_are_not_shown_with_colours_either() {
        var streams = ConsoleFixture.onTerminal("");

        streams.console.plan(List.of("  ~ x: \u001b[1m => SyncTokenPassword=abc;"));

        assertThat(streams.out()).isEqualTo("\u001b[35m  ~ x: \\u001b[1m => SyncTokenPassword=(secret);\u001b[0m\n");
    }

    @Test
    void stream_that_is_no_terminal_has_no_colours_while_the_other_has() {
        var streams = new ConsoleFixture(new ConsoleSettings(true, false, true, true, Verbosity.WARNING), "");

        streams.console.plan(List.of("  + scope map 'a'"));
        streams.console.planNote("+ scope map 'a' (0.0 s)");

        assertThat(streams.out()).isEqualTo("  + scope map 'a'\n");
        assertThat(streams.err()).isEqualTo("\u001b[32m+ scope map 'a' (0.0 s)\u001b[0m\n");
    }

    @Test
    void colour_is_added_around_a_message_that_is_readable_without_it() {
        var streams = ConsoleFixture.onTerminal("");

        streams.console.error("No.");

        assertThat(streams.err()).isEqualTo("\u001b[91mERROR: No.\u001b[0m\n");
    }
}
