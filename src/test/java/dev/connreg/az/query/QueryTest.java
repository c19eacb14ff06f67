package dev.connreg.az.query;

import static dev.connreg.az.format.JsonFixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Python's jmespath 1.1 gives, above all where the library does something else by itself. */
class QueryTest {

    private static final JsonNode RESULT = json("""
            {name: 'store42', on: true, count: 3, nothing: null, empty: '', when: '2024-05-01',
             list: [{n: 'a', v: 1}, {n: 'b', v: 2.5}, {n: 'c', v: null}], mixed: [1, null, 'x'],
             object: {b: 1, a: null, c: 'z'}, numbers: [3, 1, 2],
             tree: {x: {b: {c: 1}}, y: {b: {c: 2}}}, trees: [{x: {b: {c: 1}}}]}
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
                "object[0:1:0]                 | null",
                "name[ : -1 : -00 ].n          | null",
                "'[::0]'                       | '[::0]'",
                // behind .* one step is of each value, and what follows of their list
                "tree.*.b                      | [{c: 1}, {c: 2}]",
                "tree.*.b.c                    | null",
                "tree . * . b . c              | null",
                "{k: tree.*.b.c, n: name}      | {k: null, n: 'store42'}",
                "length(tree.*.b)              | 2",
                "tree.*.*.c                    | [[1], [2]]",
                "tree.*.b[?c>`1`]              | [{c: 2}]",
                "[trees[0].*.b.c, name]        | [null, 'store42']",
                "trees[*].*.b                  | [[{c: 1}]]",
                "'a.*.b.c'                     | 'a.*.b.c'",
                // numbers have no end, and may begin with zeros
                "numbers[999999999999]         | null",
                "numbers[-999999999999]        | null",
                "numbers[0:99999999999]        | [3, 1, 2]",
                "numbers[-99999999999::2]      | [3, 2]",
                "numbers[::99999999999]        | [3]",
                "numbers[99999999999::-1]      | [2, 1, 3]",
                "numbers[007]                  | null",
                "numbers[002]                  | 2",
                "a999999999999                 | null",
                "!list[99999999999].n          | null",
                // texts have an order
                "when > '2024-04-30'           | true",
                "when <= '2024-04-30'          | false",
                "on > `1`                      | null",
                // ! is closer to its operand than a dot is
                "!nothing.b                    | null",
                "!nothing && !off              | true",
                "!(object.a)                   | true",
                "list[?!v].n                   | ['c']",
                "!list[0].n                    | null",
                "!list[]                       | null",
                "!(object).b                   | null",
                "!!object.b                    | null",
                "!!nothing                     | false",
                "!to_array(name).x             | null",
                "![name, on].c                 | null",
                "!{k: name}.k                  | null",
                "!{k: '}'}.k                   | null",
                "!list[?v]                     | null",
                "!'x'.y                        | null",
                "!list[*].n                    | false",
                "!list[*].x                    | true",
                "!list[*].n[]                  | null",
                "!list[1:].n[?@=='z']          | true",
                "![?a].b                       | true",
                "!object.*                     | null",
                "!*                            | false",
                "list[?!n.x].n                 | []",
                "list[?!(n)].n                 | []",
                "![]                           | true",
                "name != 'x'                   | true",
                "! nothing . b                 | null",
                // numbers of texts
                "to_number('12')               | 12",
                "to_number('1e3')              | 1000.0",
                "to_number(' 1_0.50 ')         | 10.5",
                "to_number('1d')               | null",
                "to_number(on)                 | null",
                "to_number(count)              | 3",
                "to_string(object)             | '{\"b\":1,\"a\":null,\"c\":\"z\"}'",
                "to_string(['\u00e9'])          | '[\"\\\\u00e9\"]'",
                "to_string('\u00e9')            | '\u00e9'",
                "contains(name, 'ore')         | true",
                "contains(mixed, `1`)          | true",
                // whole numbers stay whole
                "sum(numbers)                  | 6",
                "sum(list[?v].v)               | 3.5",
                "abs(`-3`)                     | 3",
                "ceil(`1.2`)                   | 2",
                "floor(`-1.5`)                 | -2",
                "avg(numbers)                  | 2.0",
                // lists of anything
                "map(&to_string(@), mixed)     | ['1', 'null', 'x']",
                "map(&@, mixed)                | [1, null, 'x']",
                "join('-', map(&to_string(@), [name, on, nothing])) | 'store42-true-null'",
                "map(&@, `[]`)                 | []",
                "sort_by(numbers, &@)          | [1, 2, 3]",
                "sort_by(mixed, &to_string(@)) | [1, null, 'x']",
                "sort_by([list[0], `1`], &'x')  | [{n: 'a', v: 1}, 1]",
                "sort_by(`[]`, &@)             | []",
                "max_by(numbers, &@)           | 3",
                "min_by(mixed, &type(@))       | null",
                "min_by([`1`, 'x'], &`0`)      | 1",
                "max_by([`1`, 'x'], &`0`)      | 1",
                "max_by(`[]`, &@)              | null",
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
    @ValueSource(
            strings = {"map(&@, name)", "map(name, mixed)", "sort_by(mixed, &@)", "max_by(list, &v)", "min_by(list, &@)"
            })
    void a_value_of_the_wrong_type_is_refused(String query) {
        var parsed = Query.parse(query);

        assertThatThrownBy(() -> parsed.search(RESULT)).isInstanceOf(QueryException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[?", "name.", "name name", "", "a b", "'open", "`open", "foo["})
    void a_query_that_does_not_parse_is_refused_in_az_words(String query) {
        assertThatThrownBy(() -> Query.parse(query))
                .isInstanceOf(QuerySyntaxException.class)
                .hasMessageStartingWith("argument --query: invalid jmespath_type value: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[", "(", "{a:", "@[?", "!", "a||", "a.", "a[].", "a[::0]", "not_null(", "a|", "@[*]", "a==", "&"
            })
    void a_query_that_is_too_long_to_read_is_refused_at_once(String part) {
        assertThatThrownBy(() -> Query.parse(part.repeat(50_000) + "a"))
                .isInstanceOf(QuerySyntaxException.class)
                .hasMessage("argument --query: too long: it has more than 400 operators and brackets");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'[' | ']'", "'(' | ')'", "'{a:' | '}'", "'[?' | ']'", "'!' | ''", "'not_null(' | ')'", "'a.' | ''"
            })
    void a_query_as_long_as_that_can_be_read(String opening, String closing) {
        assertThat(Query.parse(opening.repeat(400) + "a" + closing.repeat(400))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"|[@,@]", "|{a:@,b:@}", "|join('',[to_string(@),to_string(@)])", "|to_string([@,@])"})
    @Timeout(60)
    void a_query_that_doubles_its_result_again_and_again_is_given_up(String part) {
        var query = Query.parse("@" + part.repeat(40));

        assertThatThrownBy(() -> query.search(RESULT)).hasMessageContaining("the result is too large");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ceil(`1e30`)                    | 1000000000000000019884624838656",
                "floor(`-1.5`)                   | -2",
                "ceil(`3`)                       | 3",
                "abs(`-9223372036854775808`)     | 9223372036854775808",
                "sum([`9223372036854775807`, `1`]) | 9223372036854775808",
            })
    void a_whole_number_has_as_many_digits_as_it_needs(String query, String number) {
        assertThat(Query.parse(query).search(RESULT).toString()).isEqualTo(number);
    }

    @Test
    void infinity_is_no_whole_number() {
        assertThatThrownBy(() -> Query.parse("ceil(to_number('inf'))").search(RESULT))
                .hasMessageContaining("cannot convert float infinity to integer");
    }

    @Test
    void a_text_is_neither_more_nor_less_than_a_number() {
        assertThatThrownBy(() -> Query.parse("count<name").search(RESULT))
                .hasMessageContaining(": '<' not supported between instances of 'int' and 'str'");
    }

    @Test
    void the_refused_query_is_quoted_as_python_quotes() {
        assertThatThrownBy(() -> Query.parse("[?")).hasMessageEndingWith(": '[?'");
        assertThatThrownBy(() -> Query.parse("it's [")).hasMessageEndingWith(": \"it's [\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "length(count)",
                "unknown(name)",
                "length(name, name)",
                "join(',', numbers)",
                "when > `1`",
                "numbers[0:1:0]",
                "numbers[::-0]",
                "list[::0].n",
                "contains(name, `4`)"
            })
    void a_call_that_does_not_fit_is_found_only_when_the_result_is_there(String query) {
        var parsed = Query.parse(query);

        assertThatThrownBy(() -> parsed.search(RESULT))
                .isInstanceOf(QueryException.class)
                .hasMessageEndingWith("\n" + QueryException.RECOMMENDATION);
    }
}
