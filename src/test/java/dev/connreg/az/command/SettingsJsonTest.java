package dev.connreg.az.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connreg.problem.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

    @Test
    void plain_values_keep_their_writing_and_the_last_of_a_key_counts() {
        var text = "{\"b\":12345678901234567890, \"a\":-1.0, \"n\":NaN, \"b\":false, \"e\":\"\"}";

        assertThat(new SettingsJson("s.json", text).read().toString()).isEqualTo("{b=false, a=-1.0, n=NaN, e=}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "\"\""})
    void a_file_without_settings_is_refused_as_empty(String text) {
        assertThatThrownBy(() -> new SettingsJson("s.json", text).read()).hasMessage("File s.json is empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{\"a\":\"1\",}", "{\"a\":\"1\" // no\n}", "{\"a\":\"1\"} x", "{'a':1}", "{\"a\":"})
    void what_is_no_json_is_refused_with_its_place(String text) {
        assertThatThrownBy(() -> new SettingsJson("s.json", text).read())
                .isInstanceOf(Failure.class)
                .hasMessageStartingWith("File s.json is not a valid JSON file\nIt stops being JSON at line ");
    }

    @ParameterizedTest
    @CsvSource({"7,a number", "null,null", "true,a truth value", "'[1]',an array", "'\"x\"',a text"})
    void json_that_is_no_object_is_refused_by_its_kind(String text, String kind) {
        assertThatThrownBy(() -> new SettingsJson("s.json", text).read())
                .hasMessageContaining("it must be an object")
                .hasMessageContaining("but it is " + kind);
    }
}
