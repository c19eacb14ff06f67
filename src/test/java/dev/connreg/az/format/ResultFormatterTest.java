package dev.connreg.az.format;

import static dev.connreg.az.format.JsonFixture.json;
import static dev.connreg.az.format.OutputFormat.JSON;
import static dev.connreg.az.format.OutputFormat.NONE;
import static dev.connreg.az.format.OutputFormat.TABLE;
import static dev.connreg.az.format.OutputFormat.TSV;
import static dev.connreg.az.format.OutputFormat.YAML;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.connreg.az.query.Query;
import dev.connreg.az.result.CommandResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What az 2.91 (knack, PyYAML, tabulate) prints for the same values. */
class ResultFormatterTest {

    private static String format(String value, OutputFormat format) {
        return ResultFormatter.format(CommandResult.of(json(value)), format);
    }

    private static String queried(String value, String query, OutputFormat format) {
        return ResultFormatter.format(CommandResult.of(json(value)).queried(Query.parse(query)), format);
    }

    @ParameterizedTest
    @EnumSource
    void no_result_prints_nothing_in_any_format(OutputFormat format) {
        assertThat(format("null", format)).isEmpty();
    }

    @Test
    void none_prints_nothing() {
        assertThat(format("{a: 1}", NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"json, JSON", "TSV, TSV", "yamlC, YAMLC", "none, NONE"})
    void formats_have_names_in_any_case(String word, OutputFormat format) {
        assertThat(OutputFormat.of(word)).contains(format);
    }

    @Test
    void table_cannot_command_a_terminal_and_programs_get_what_there_is() {
        var value = "[{name: 'a\\u001b[31mb\\u202e'}]";

        assertThat(format(value, TABLE)).isEqualTo("Name\n------------------\na\\u001b[31mb\\u202e\n");
        assertThat(queried(value, "[].{\"\\u001b\": 'x'}", TABLE)).isEqualTo("\\u001b\n--------\nx\n");
        assertThat(format(value, TSV)).isEqualTo("a\u001b[31mb\u202e\n");
    }

    @Test
    void other_formats_do_not_exist() {
        assertThat(OutputFormat.of("xml")).isEmpty();
    }

    @Test
    void json_has_sorted_keys_and_unicode_as_it_is() {
        assertThat(format("{b: [], a: {z: null, Z: 'ü/\\u0001\\t'}, c: {}, d: [1, true]}", JSON))
                .isEqualTo("""
                        {
                          "a": {
                            "Z": "ü/\\u0001\\t",
                            "z": null
                          },
                          "b": [],
                          "c": {},
                          "d": [
                            1,
                            true
                          ]
                        }
                        """);
    }

    @Test
    void keys_are_sorted_by_code_point_and_not_by_utf_16() {
        assertThat(format("{'\uD83D\uDE00': 1, '\uFFFD': 2}", TSV)).isEqualTo("2\t1\n");
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 1.0",
        "1e16, 1e+16",
        "123456789012345680.0, 1.2345678901234568e+17",
        "0.0001, 0.0001",
        "0.00001, 1e-05",
        "-0.0, -0.0",
        "2.5, 2.5",
        "100, 100"
    })
    void numbers_look_as_in_python(double value, String text) {
        var node = "100".equals(text)
                ? JsonNodeFactory.instance.numberNode(100)
                : JsonNodeFactory.instance.numberNode(value);

        assertThat(JsonFormat.format(node)).isEqualTo(text + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'plain'                     | plain",
                "'* * * * *'                 | '* * * * *'",
                "'2 days, 0:00:00'           | 2 days, 0:00:00",
                "'2024-05-01T10:00:00+00:00' | '2024-05-01T10:00:00+00:00'",
                "''                          | ''",
                "'yes'                       | 'yes'",
                "'1:30'                      | '1:30'",
                "'1.5'                       | '1.5'",
                "'12e03'                     | 12e03",
                "'a: b'                      | 'a: b'",
                "'it\\u0027s'                | it's",
                "'- it\\u0027s'              | '- it''s'",
                "'a\\tb'                     | \"a\\tb\"",
                "'\\u007f'                   | \"\\x7F\"",
                "'ü'                         | ü",
                "true                        | true",
                "null                        | null",
                "1e16                        | 1.0e+16",
                "[]                          | []",
                "{}                          | {}"
            })
    void yaml_quotes_what_would_be_read_as_something_else(String value, String text) {
        assertThat(format("{k: " + value + "}", YAML)).isEqualTo("k: " + text + "\n");
    }

    @Test
    void yaml_puts_lists_below_their_key_without_deeper_indentation() {
        assertThat(format("{b: [1, {y: 1, x: [[2]]}], a: {c: 'd'}}", YAML)).isEqualTo("""
                        a:
                          c: d
                        b:
                        - 1
                        - x:
                          - - 2
                          y: 1
                        """);
    }

    @Test
    void yaml_ends_a_lone_unquoted_scalar_with_dots() {
        assertThat(format("'name'", YAML)).isEqualTo("name\n...\n");
        assertThat(format("5", YAML)).isEqualTo("5\n...\n");
        assertThat(format("'1'", YAML)).isEqualTo("'1'\n");
        assertThat(format("[]", YAML)).isEqualTo("[]\n");
    }

    @Test
    void yaml_breaks_long_texts_at_the_first_blank_beyond_column_80() {
        assertThat(format("{k: '%s %s end'}".formatted("a".repeat(70), "b".repeat(15)), YAML))
                .isEqualTo("k: %s %s\n  end\n".formatted("a".repeat(70), "b".repeat(15)));
    }

    @Test
    void yaml_marks_a_key_that_is_too_long_for_a_line() {
        var key = "k".repeat(123);

        assertThat(format("{%s: {a: 1}}".formatted(key), YAML)).isEqualTo("? %s\n: a: 1\n".formatted(key));
        assertThat(format("{%s: 1}".formatted(key.substring(1)), YAML)).isEqualTo(key.substring(1) + ": 1\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{b: 'x', a: 1}                          | 1 x",
                "{a: null, b: true, c: [1, 2], d: {e: 1}, e: 'z'} | None True 2  z",
                "true                                    | true",
                "[true, null]                            | true/None",
                "[[1, true], [2, false]]                 | 1 True/2 False"
            })
    void tsv_is_one_line_for_each_item(String value, String lines) {
        assertThat(format(value, TSV)).isEqualTo(lines.replace(' ', '\t').replace('/', '\n') + "\n");
    }

    @Test
    void tsv_of_an_empty_list_is_nothing() {
        assertThat(format("[]", TSV)).isEmpty();
    }

    @Test
    void tsv_keeps_the_order_of_a_query_and_sorts_all_else() {
        assertThat(queried("{a: 1, b: {z: 2, y: 3}}", "{z:b.z, a:a}", TSV)).isEqualTo("2\t1\n");
        assertThat(queried("{a: 1, b: {z: 2, y: 3}}", "b", TSV)).isEqualTo("3\t2\n");
    }

    @Test
    void a_table_leaves_out_ids_nulls_and_what_is_nested() {
        assertThat(format("{name: 'x', id: 'i', type: 't', etag: 'e', none: null, list: [], on: true}", TABLE))
                .isEqualTo("""
                        Name    On
                        ------  ----
                        x       True
                        """);
    }

    @Test
    void a_table_has_the_columns_of_all_its_rows() {
        assertThat(format("[{a: 'long value'}, {b: 2, a: 1}]", TABLE)).isEqualTo("""
                        A           B
                        ----------  ---
                        long value
                        1           2
                        """);
    }

    @Test
    void a_table_of_lists_and_scalars_names_its_columns_itself() {
        assertThat(queried("{a: 'x', b: null}", "[a, b]", TABLE)).isEqualTo("Result\n--------\nx\n\n");
        assertThat(queried("{a: 'x', b: null}", "[[a, b]]", TABLE))
                .isEqualTo("Column1    Column2\n---------  ---------\nx\n");
        assertThat(queried("{a: 'x'}", "a", TABLE)).isEqualTo("Result\n--------\nx\n");
    }

    @Test
    void a_table_after_a_query_has_the_order_of_the_query() {
        assertThat(queried("{a: 1, b: 2}", "{z:b, a:a}", TABLE)).isEqualTo("Z    A\n---  ---\n2    1\n");
    }

    @Test
    void an_empty_table_is_an_empty_line() {
        assertThat(format("[]", TABLE)).isEqualTo("\n");
        assertThat(format("{}", TABLE)).isEqualTo("\n");
    }

    @Test
    void a_cell_of_several_lines_makes_a_row_of_several_lines() {
        assertThat(format("{a: 'x\\ny', b: 'z'}", TABLE)).isEqualTo("A    B\n---  ---\nx    z\ny\n");
    }

    @Test
    void yaml_refers_to_what_a_query_repeats_but_not_to_what_it_names() {
        assertThat(queried("{s: {a: 1}, e: {}}", "[s, s, e, e]", YAML))
                .isEqualTo("- &id001\n  a: 1\n- *id001\n- &id002 {}\n- *id002\n");
        assertThat(queried("{s: {a: 1}}", "{x: s, y: s}", YAML)).isEqualTo("x:\n  a: 1\ny:\n  a: 1\n");
    }

    @Test
    void the_least_number_has_one_digit() {
        assertThat(format("5e-324", JSON)).isEqualTo("5e-324\n");
        assertThat(format("5e-324", YAML)).isEqualTo("5.0e-324\n...\n");
    }

    @Test
    void a_table_breaks_cells_where_python_ends_lines_if_there_is_a_line_feed_at_all() {
        assertThat(format("{a: 'x\\u2028y'}", TABLE)).isEqualTo("A\n---\nx\u2028y\n");
        assertThat(format("{a: 'x\\u2028y\\nz'}", TABLE)).isEqualTo("A\n---\nx\ny\nz\n");
    }
}
