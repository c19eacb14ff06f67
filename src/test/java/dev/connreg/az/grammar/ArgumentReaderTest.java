package dev.connreg.az.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules of Python's argparse, as a real az 2.91 showed them. */
class ArgumentReaderTest {

    private final FakeCommandLine line = new FakeCommandLine();

    @Test
    void a_value_follows_or_is_attached() {
        for (var words : List.of(
                new String[] {"--colour", "red"},
                new String[] {"--colour=red"},
                new String[] {"-c", "red"},
                new String[] {"-cred"},
                new String[] {"-c=red"},
                new String[] {"--col", "red"},
                new String[] {"--col=red"})) {
            assertThat(line.make(words).colour).as(String.join(" ", words)).isEqualTo("Red");
        }
    }

    @Test
    void options_can_be_anywhere_and_the_last_single_value_counts() {
        assertThat(line.make("--name", "b2", "-c", "green", "-c", "red").name).isEqualTo("b2");
    }

    @Test
    void an_attached_value_may_have_more_equals_signs_or_be_empty() {
        assertThat(line.make("-n=a=b").name).isEqualTo("a=b");
        assertThat(line.make("--name=").name).isEmpty();
    }

    @Test
    void a_beginning_of_several_names_is_ambiguous_wherever_it_stands() {
        assertThat(line.mistakeInMake("--colour", "pink", "--s").lines())
                .startsWith(
                        "ERROR: ambiguous option: --s could match --subscription, --size, --sealed, --settings, --set");
    }

    @Test
    void a_beginning_of_several_names_of_one_option_is_ambiguous_and_an_exact_name_is_not() {
        assertThat(line.mistakeInMake("--se", "a=1"))
                .hasMessage("ambiguous option: --se could match --sealed, --settings, --set");
        assertThat(line.make("--set", "a=1").settings).containsEntry("a", "1");
    }

    @Test
    void global_options_are_ambiguous_for_the_program_itself_which_has_no_examples() {
        assertThat(line.mistakeInMake("--o", "json").lines())
                .containsExactly(
                        "ERROR: ambiguous option: --o could match --only-show-errors, --output",
                        "",
                        "https://aka.ms/cli_ref",
                        "Read more about the command in reference docs");
    }

    @Test
    void a_list_ends_at_the_next_option_and_the_last_list_counts() {
        assertThat(line.make("--labels", "a", "b", "--labels", "c", "--fast").labels)
                .containsExactly("c");
    }

    @Test
    void an_attached_value_is_a_whole_list() {
        assertThat(line.mistakeInMake("--labels=a", "b")).hasMessage("unrecognized arguments: b");
    }

    @Test
    void a_list_may_be_empty_only_if_declared_so() {
        assertThat(line.make("--tags").tags).isEmpty();
        assertThat(line.mistakeInMake("--labels", "--fast"))
                .hasMessage("argument --labels: expected at least one argument");
    }

    @Test
    void lists_of_lists_add_up() {
        assertThat(line.make("--layer", "a", "b", "--layer=c").layers).containsExactly(List.of("a", "b"), List.of("c"));
    }

    @Test
    void negative_numbers_and_words_with_a_blank_are_values() {
        assertThat(line.make("--labels", "-1", "-.5", "-x y", "-").labels).containsExactly("-1", "-.5", "-x y", "-");
        assertThat(line.mistakeInMake("--labels", "a", "-1e5")).hasMessage("unrecognized arguments: -1e5");
    }

    @Test
    void what_looks_like_an_option_is_no_value() {
        assertThat(line.mistakeInMake("--size", "-x")).hasMessage("argument --size: expected one argument");
    }

    @Test
    void bare_flags_can_share_a_word() {
        var made = line.make("-fync");
        assertThat(made.fast).isTrue();
        assertThat(made.yes).isTrue();
        assertThat(made.name).isEqualTo("c");
    }

    @Test
    void a_bare_flag_takes_no_value() {
        assertThat(line.mistakeInMake("--yes=true")).hasMessage("argument --yes/-y: ignored explicit argument 'true'");
        assertThat(line.mistakeInMake("-y=t")).hasMessage("argument --yes/-y: ignored explicit argument 't'");
        assertThat(line.mistakeInMake("-yqt")).hasMessage("argument --yes/-y: ignored explicit argument 'qt'");
        assertThat(line.mistakeInMake("--yes", "true")).hasMessage("unrecognized arguments: true");
    }

    @Test
    void three_state_flags_are_true_when_bare() {
        assertThat(line.make("--sealed").sealed).contains(true);
        assertThat(line.make("--sealed", "FALSE").sealed).contains(false);
        assertThat(line.make("--sealed=True").sealed).contains(true);
        assertThat(line.make().sealed).isEqualTo(Optional.empty());
    }

    @Test
    void three_state_flags_know_true_and_false_alone() {
        for (var value : List.of("yes", "0", "t", "")) {
            assertThat(line.mistakeInMake("--sealed", value))
                    .hasMessage("az box make: '%s' is not a valid value for '--sealed'. Allowed values: true, false."
                            .formatted(value));
        }
    }

    @Test
    void choices_are_read_in_any_case_and_a_near_one_is_offered() {
        assertThat(line.make("-c", "GREEN").colour).isEqualTo("Green");
        assertThat(line.mistakeInMake("-c", "Gren").lines())
                .startsWith(
                        "ERROR: az box make: 'Gren' is not a valid value for '--colour'. Allowed values: Red, Green, Blue.",
                        "Did you mean 'Green' ?",
                        "",
                        "Examples from command's help:");
    }

    @Test
    void numbers_are_read_as_python_reads_them() {
        assertThat(line.make("--size", "-5").size).contains(-5);
        assertThat(line.make("--size", " 1_0 ").size).contains(10);
        assertThat(line.mistakeInMake("--size", "a'b")).hasMessage("argument --size: invalid int value: \"a'b\"");
    }

    @Test
    void two_dashes_alone_are_refused_and_end_the_options() {
        assertThat(line.mistakeInMake("--labels", "a", "--", "--yes")).hasMessage("unrecognized arguments: -- --yes");
        assertThat(line.mistakeInMake("--name", "--")).hasMessage("argument --name/-n: expected one argument");
    }

    @Test
    void every_left_over_word_is_named_without_examples() {
        assertThat(line.mistakeInMake("x", "--frob", "yes", "-z=1").lines())
                .containsExactly(
                        "ERROR: unrecognized arguments: x --frob yes -z=1",
                        "",
                        "https://aka.ms/cli_ref",
                        "Read more about the command in reference docs");
    }

    @Test
    void pairs_add_up_and_keep_their_first_place() {
        assertThat(line.make("--settings", "a=1", "b==2=", "--set", "c=", "=d", "a=9").settings)
                .containsExactly(Map.entry("a", "9"), Map.entry("b", "=2="), Map.entry("c", ""), Map.entry("", "d"));
    }

    @Test
    void a_pair_without_an_equals_sign_is_no_usage_error_and_is_found_while_reading() {
        var mistake = line.mistake("box", "make", "--setti", "novalue", "-c", "pink");
        assertThat(mistake.exitCode()).isEqualTo(1);
        assertThat(mistake.lines()).containsExactly("ERROR: Usage error: --settings setting_key=setting_value");
    }

    @Test
    void the_first_mistake_in_reading_comes_before_what_is_missing_and_that_before_what_is_too_much() {
        assertThat(line.mistake("box", "make", "x", "-c", "pink", "--set", "novalue")
                        .exitCode())
                .isEqualTo(2);
        assertThat(line.mistake("box", "make", "x", "-c", "red"))
                .hasMessage("the following arguments are required: --room/-r, --name/-n");
    }

    @Test
    void help_wins_when_it_is_reached() {
        assertThat(line.help("box", "make", "x", "--size", "3", "-h", "-c", "pink"))
                .contains("fake box make : Make a box.");
        assertThat(line.mistakeInMake("-c", "pink", "-h").exitCode()).isEqualTo(2);
        assertThat(line.mistakeInMake("-hx")).hasMessage("argument -h/--help: ignored explicit argument 'x'");
    }

    @Test
    void output_formats_are_read_in_any_case_and_shown_in_small_letters() {
        assertThat(line.make("-oTABLE").global.output).isEqualTo("table");
        assertThat(line.mistakeInMake("-o", "XML"))
                .hasMessage("az box make: 'xml' is not a valid value for '--output'."
                        + " Allowed values: json, jsonc, yaml, yamlc, table, tsv, none.");
    }

    @Test
    void a_query_that_cannot_be_read_is_a_usage_error_with_a_page_of_its_own() {
        assertThat(line.make("--query", "[].name").global.query).contains("[].name");
        assertThat(line.mistakeInMake("--query", "[?").lines())
                .containsExactly(
                        "ERROR: argument --query: invalid jmespath_type value: '[?'",
                        "To learn more about --query, please visit:"
                                + " 'https://learn.microsoft.com/cli/azure/query-azure-cli'");
    }
}
