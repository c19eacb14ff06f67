package dev.connreg.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTreeTest {

    private static final ObjectMapper JACKSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(new JsonNodeFactory(true))
            .build();

    @Property(tries = 500)
    void it_reads_and_writes_what_jackson_does(@ForAll("values") String json) throws IOException {
        var tree = JsonTree.read(json);

        assertThat(tree).isEqualTo(JACKSON.readTree(json));
        assertThat(JsonTree.read(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(tree);
        assertThat(JsonTree.write(tree)).isEqualTo(JACKSON.writeValueAsBytes(tree));
    }

    @Provide
    Arbitrary<String> values() {
        return values(4);
    }

    private static Arbitrary<String> values(int depth) {
        var scalars = Arbitraries.of(
                "\"\"",
                "\"a\\\"b\\u00e9\\n\\ud83d\\ude00\"",
                "0",
                "-1",
                "2147483648",
                "12345678901234567890123",
                "1.10",
                "1e3",
                "-0.0",
                "1.7976931348623157e309",
                "true",
                "false",
                "null");
        if (depth == 0) {
            return scalars;
        }
        var several = values(depth - 1).list().ofMaxSize(3);
        return Arbitraries.oneOf(
                scalars,
                several.map(each -> "[" + String.join(" , ", each) + "]"),
                several.map(each -> "{" + members(each) + "}"));
    }

    private static String members(List<String> values) {
        var members = new StringBuilder();
        for (var value : values) {
            // One name comes twice.
            members.append(members.isEmpty() ? "" : ",")
                    .append("\"m")
                    .append(members.length() % 2)
                    .append("\":")
                    .append(value);
        }
        return members.toString();
    }

    @Test
    void a_text_without_a_value_is_missing() throws IOException {
        assertThat(JsonTree.read(" \n").isMissingNode()).isTrue();
        assertThat(JsonTree.read(new byte[0]).isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[1",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "[1,]",
                "nul",
                "01",
                "<html>",
                "\"a",
                "}",
                "{a:1}",
                "NaN"
            })
    void what_is_no_json_is_refused(String text) {
        assertThatThrownBy(() -> JsonTree.read(text)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void what_is_nested_without_end_is_refused() {
        assertThatThrownBy(() -> JsonTree.read("[".repeat(100_000))).isInstanceOf(JsonProcessingException.class);
    }
}
