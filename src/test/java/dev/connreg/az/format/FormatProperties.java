package dev.connreg.az.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.connreg.az.result.CommandResult;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yaml.snakeyaml.Yaml;

class FormatProperties {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final ObjectMapper YAML = YAMLMapper.builder().build();

    @Provide
    Arbitrary<JsonNode> values() {
        return JsonValues.values();
    }

    @Provide
    Arbitrary<String> texts() {
        return JsonValues.texts();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void json_gives_the_value_back(@ForAll("values") JsonNode value) throws Exception {
        // Through text, as a number may come back as another of Jackson's kinds of numbers.
        assertThat(JSON.readTree(JsonFormat.format(value))).isEqualTo(JSON.readTree(value.toString()));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void yaml_gives_the_value_back(@ForAll("values") JsonNode value) throws Exception {
        assertThat(JsonFormat.format(YAML.readTree(YamlFormat.format(value)))).isEqualTo(JsonFormat.format(value));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void yaml_of_a_text_is_read_as_that_text(@ForAll("texts") String text) {
        var snakeYaml = new Yaml();
        var yaml = YamlFormat.format(JSON.createObjectNode().put(text, text));

        assertThat(snakeYaml.<Object>load(yaml)).isEqualTo(Map.of(text, text));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void no_line_of_a_table_ends_in_a_blank(@ForAll("values") JsonNode value) {
        var table = TableFormat.format(CommandResult.of(value).rows());

        assertThat(table).endsWith("\n");
        assertThat(table.lines()).noneMatch(line -> line.endsWith(" "));
    }
}
