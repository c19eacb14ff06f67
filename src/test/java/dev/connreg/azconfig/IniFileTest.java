package dev.connreg.azconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connreg.problem.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What CPython 3.11 answers to the same texts. */
class IniFileTest {

    private static IniFile parse(String... lines) {
        return IniFile.parse("file", String.join("\n", lines));
    }

    @Test
    void comments_have_lines_of_their_own() {
        var file = parse("# [a]", "  ; [b]", "[c]", "name = x # y ; z", "# other = 1");

        assertThat(file.sections()).containsExactly("c");
        assertThat(file.section("c")).containsOnlyKeys("name").containsValue("x # y ; z");
    }

    @Test
    void sections_keep_their_case_and_names_lose_it() {
        var file = parse("[A] trailing", "Name:1", "[a]", "NAME = 2");

        assertThat(file.find("A", "name")).contains("1");
        assertThat(file.find("a", "Name")).contains("2");
        assertThat(file.find("b", "name")).isEmpty();
    }

    @Test
    void deeper_lines_and_empty_ones_go_on_with_a_value() {
        var file = parse("[a]", "  one = 1", "", "    2", "  # comment", "   three = 3", "  four = 4", "", "");

        assertThat(file.find("a", "one")).contains("1\n\n2\nthree = 3");
        assertThat(file.find("a", "four")).contains("4");
    }

    @Test
    void references_are_resolved_within_a_section_and_its_defaults() {
        var file =
                parse("[DEFAULT]", "home = /h", "[a]", "dir = %(HOME)s/d", "file = %(dir)s/100%%", "[b]", "home = /b");

        assertThat(file.sections()).containsExactly("a", "b");
        assertThat(file.find("a", "file")).contains("/h/d/100%");
        assertThat(file.find("b", "home")).contains("/b");
        assertThat(file.find("c", "home")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name = 1|line 1|before the first [section]",
                "[a]~nonsense|line 2|neither a [section] nor NAME = VALUE",
                "[a]~= 1|line 2|neither",
                "[a]~b = 1~B : 2|line 3|sets 'b' for the second time",
                "[a]~[b]~[a]|line 3|opens the section [a] for the second time"
            })
    void what_python_refuses_is_refused_with_its_line(String text, String line, String why) {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> parse(text.split("~", -1)))
                .withMessageContainingAll("file", line, why);
    }

    @ParameterizedTest
    @CsvSource({"50%, %%", "50%d, %%", "%(none)s, 'none'", "%(b)s, circle", "%(b, %%"})
    void a_value_that_cannot_be_resolved_is_refused_where_it_is_wanted(String value, String why) {
        var file = parse("[a]", "b = " + value, "good = 1");

        assertThat(file.find("a", "good")).contains("1");
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> file.find("a", "b"))
                .withMessageContainingAll("file", "'b' in [a]", why);
    }
}
