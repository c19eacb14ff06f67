package dev.connreg.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Objects as kubectl prints them for people. */
final class ManifestYaml {

    private ManifestYaml() {}

    /** A key a line; no value is folded, as base64 would be. */
    static String of(JsonNode object) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setSplitLines(false);
        return new Yaml(options).dump(value(object));
    }

    private static Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> members(node);
            case ARRAY -> node.valueStream().map(ManifestYaml::value).toList();
            case NUMBER -> node.asInt();
            case BOOLEAN -> node.asBoolean();
            case STRING, BINARY, MISSING, NULL, POJO -> node.asText();
        };
    }

    private static Map<String, Object> members(JsonNode object) {
        var members = new LinkedHashMap<String, Object>();
        object.properties().forEach(member -> members.put(member.getKey(), value(member.getValue())));
        return members;
    }
}
