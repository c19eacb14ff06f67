package dev.connreg.az.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Any JSON value, with texts that like to be mistaken for something else. Texts that SnakeYAML and PyYAML read
 * differently, such as {@code 1e3} and Unicode's line separators, are left out.
 */
final class JsonValues {

    private JsonValues() {}

    static Arbitrary<String> texts() {
        var odd = Arbitraries.of(
                "",
                " ",
                "yes",
                "No",
                "null",
                "~",
                "true",
                "1",
                "-1.5",
                "0x1F",
                "010",
                "1:30",
                "2024-05-01",
                "2024-05-01T10:00:00+00:00",
                "* * * * *",
                "- a",
                "-",
                "---",
                "a: b",
                "a #b",
                "#a",
                "it's",
                "\"q\"",
                "a\nb",
                "a\n",
                "\na",
                "a \nb",
                " lead",
                "trail ",
                "a\tb",
                "ü",
                "😀",
                "\u0000",
                "word ".repeat(40),
                "'o ".repeat(40),
                "\"\\ ".repeat(40),
                "k".repeat(122),
                "k".repeat(123),
                "{a}",
                "=",
                "<<",
                "!x",
                "&x",
                "*x",
                "@x",
                "`x",
                "%x",
                "|",
                ">",
                "?",
                ": ",
                "a\r\nb");
        var mixed = Arbitraries.strings().withChars("ab :#-'\"\\\n\t,ü").ofMaxLength(30);
        return Arbitraries.oneOf(odd, mixed);
    }

    static Arbitrary<JsonNode> values() {
        return values(3);
    }

    private static Arbitrary<JsonNode> values(int depth) {
        Arbitrary<JsonNode> scalars = Arbitraries.oneOf(
                texts().map(TextNode::valueOf),
                Arbitraries.longs().map(JsonNodeFactory.instance::numberNode),
                Arbitraries.doubles().map(JsonNodeFactory.instance::numberNode),
                Arbitraries.of(BooleanNode.TRUE, BooleanNode.FALSE),
                Arbitraries.just(NullNode.instance));
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<JsonNode> lists = values(depth - 1)
                .list()
                .ofMaxSize(3)
                .map(items -> JsonNodeFactory.instance.arrayNode().addAll(items));
        Arbitrary<JsonNode> objects = Arbitraries.maps(texts(), values(depth - 1))
                .ofMaxSize(3)
                .map(fields -> JsonNodeFactory.instance.objectNode().setAll(fields));
        return Arbitraries.oneOf(scalars, lists, objects);
    }
}
