package dev.connreg.output;

import static dev.connreg.output.JsonFixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Python's jmespath 1.1 gives, above all where the library does something else by itself. */
class QueryTest {

    private static final JsonNode RESULT = json("""
            {name: 'store42', on: true, count: 3, nothing: null, empty: '', when: '2024-05-01',
             list: [{n: 'a', v: 1}, {n: 'b', v: 2.5}, {n: 'c', v: null}], mixed: [1, null, 'x'],
             object: {b: 1, a: null, c: 'z'}, numbers: [3, 1, 2]}
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "name                          | 'store42'",
                "missing                       | null",
                "list[?n=='b'].v               | [2.5]",
                "list[?v>`1`].n                | ['b']",
                "list[].{x:n}                  | [{x: 'a'}, {x: 'b'}, {x: 'c'}]",
                "[name, nothing]               | ['store42', null]",
                // a projection drops nulls, also when nothing follows it
                "mixed[*]                      | [1, 'x']",
                "mixed[]                       | [1, 'x']",
                "mixed[?@==null]               | []",
                "mixed[::1]                    | [1, 'x']",
                "object.*                      | [1, 'z']",
                "name[::1]                     | null",
                // texts have an order
                "when > '2024-04-30'           | true",
                "when <= '2024-04-30'          | false",
                "when > `1`                    | null",
                // whole numbers stay whole
                "sum(numbers)                  | 6",
                "sum(list[?v].v)               | 3.5",
                "abs(`-3`)                     | 3",
                "ceil(`1.2`)                   | 2",
                "floor(`-1.5`)                 | -2",
                "avg(numbers)                  | 2.0",
                // literals as they were before JSON was asked for
                "list[?n==`a`].v               | [1]",
                "'it\\'s'                      | \"it's\"",
                "'a\\\\b'                      | 'a\\\\\\\\b'",
                "`{\"k\": [1]}`                | {k: [1]}",
                "\"name\"                      | 'store42'"
            })
    void finds_what_az_finds(String query, String expected) {
        assertThat(Query.parse(query).search(RESULT)).hasToString(json(expected).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[?", "name.", "name name", "", "a b", "'open", "`open", "foo["})
    void a_query_that_does_not_parse_is_refused_in_az_words(String query) {
        assertThatThrownBy(() -> Query.parse(query))
                .isInstanceOf(QuerySyntaxException.class)
                .hasMessageStartingWith("argument --query: invalid jmespath_type value: ");
    }

    @Test
    void the_refused_query_is_quoted_as_python_quotes() {
        assertThatThrownBy(() -> Query.parse("[?")).hasMessageEndingWith(": '[?'");
        assertThatThrownBy(() -> Query.parse("it's [")).hasMessageEndingWith(": \"it's [\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"length(count)", "unknown(name)", "length(name, name)", "join(',', numbers)"})
    void a_call_that_does_not_fit_is_found_only_when_the_result_is_there(String query) {
        var parsed = Query.parse(query);

        assertThatThrownBy(() -> parsed.search(RESULT)).isInstanceOf(QueryException.class);
    }
}
