package dev.connreg.spec.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import org.yaml.snakeyaml.DumperOptions;

/** Values of a spec on one line, with quotes where YAML needs them. */
final class Yaml {

    private Yaml() {}

    /** A text, true or false, a list, or a section. */
    static String of(Object value) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.FLOW);
        options.setNonPrintableStyle(DumperOptions.NonPrintableStyle.ESCAPE);
        if (value instanceof String text && text.contains("\n")) {
            options.setDefaultScalarStyle(DumperOptions.ScalarStyle.DOUBLE_QUOTED);
        }
        options.setSplitLines(false);
        options.setWidth(Integer.MAX_VALUE);
        return new org.yaml.snakeyaml.Yaml(options).dump(value).strip();
    }

    static Object value(JsonNode sample) {
        if (sample.isObject()) {
            var members = new LinkedHashMap<String, Object>();
            sample.properties().forEach(member -> members.put(member.getKey(), value(member.getValue())));
            return members;
        }
        if (sample.isArray()) {
            return sample.valueStream().map(JsonNode::asText).toList();
        }
        return sample.isBoolean() ? (Object) sample.asBoolean() : sample.asText();
    }
}
