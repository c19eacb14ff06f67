package dev.connreg.az.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PastedTextTest {

    @Test
    void a_blank_behind_a_backslash_is_explained_and_the_error_is_the_usual_one() {
        var mistake = new FakeCommandLine().mistake("box", "make", "--name", "b", " ");
        assertThat(mistake).hasMessage("the following arguments are required: --room/-r");
        assertThat(mistake.lines().get(1)).startsWith("One word is only a blank: a backslash followed by a blank");
    }

    @Test
    void a_typographic_dash_is_explained_with_what_to_type() {
        assertThat(PastedText.advice(List.of("—name")))
                .singleElement()
                .asString()
                .endsWith("Type --name instead.");
        assertThat(PastedText.advice(List.of("–n"))).singleElement().asString().endsWith("Type -n instead.");
        assertThat(PastedText.advice(List.of("-—name")))
                .singleElement()
                .asString()
                .endsWith("Type --name instead.");
    }

    @Test
    void typographic_quotation_marks_are_explained_once() {
        assertThat(PastedText.advice(List.of("“a”", "“b”", "x=‘c’")))
                .singleElement()
                .asString()
                .contains(" mark “, which")
                .doesNotContain("a”");
    }

    @Test
    void ordinary_words_need_no_advice() {
        assertThat(PastedText.advice(List.of("--name", "-1", "it’s", "", "a b", "a=-b", "\"x\"")))
                .isEmpty();
    }

    @Test
    void a_refused_pair_gets_advice_too() {
        assertThat(new FakeCommandLine().mistakeInMake("--set", "“a").lines())
                .hasSize(2)
                .first()
                .isEqualTo("ERROR: Usage error: --set setting_key=setting_value");
    }
}
