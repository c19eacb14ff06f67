package dev.connreg.az.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestExamplesTest {

    @Test
    void examples_with_more_of_the_given_options_come_first_then_shorter_ones() {
        var lines = new FakeCommandLine().mistakeInMake("--size", "x", "-c=red").lines();
        assertThat(lines)
                .containsSubsequence(
                        "Examples from command's help:",
                        "fake box make -n b --room r --labels a b c --size 1 --colour red",
                        "Make a labelled one.",
                        "",
                        "fake box make -n b --room r --size 9",
                        "Make a big one.",
                        "",
                        "fake box make -n b --room r --colour red --fast",
                        "Make a red one.",
                        "",
                        "https://aka.ms/cli_ref",
                        "Read more about the command in reference docs");
    }

    @Test
    void no_more_than_three_are_shown() {
        assertThat(List.of("Make one.", "Make a red one.", "Make a big one.", "Make a labelled one."))
                .filteredOn(new FakeCommandLine().mistake("box", "make").lines()::contains)
                .hasSize(3);
    }
}
