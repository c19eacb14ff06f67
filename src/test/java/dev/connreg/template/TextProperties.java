package dev.connreg.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Joined;
import dev.connreg.graph.Value.LowerCase;
import dev.connreg.graph.Value.ParameterRef;
import dev.connreg.template.arm.ArmEvaluator;
import dev.connreg.template.arm.ArmExpressions;
import dev.connreg.template.arm.JsonWriter;
import dev.connreg.template.bicep.BicepEvaluator;
import dev.connreg.template.bicep.BicepExpressions;
import dev.connreg.template.bicep.BicepText;
import dev.connreg.template.layout.Template;
import dev.connreg.template.layout.TemplateLayout;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a text holds, both languages read it back as it was. */
class TextProperties {

    private static final String VALUE = "it's {0} [X] ${y}";
    private static final Map<String, String> PARAMETERS = Map.of("registryName", VALUE);
    private static final Value PARAMETER = new ParameterRef("registryName");

    @Property(tries = 300)
    void a_text_survives_in_an_arm_template(@ForAll("texts") String text) throws JsonProcessingException {
        assertThat(arm(Value.text(text))).isEqualTo(text);
    }

    @Property(tries = 300)
    void a_text_survives_in_bicep(@ForAll("texts") String text) {
        assertThat(bicep(Value.text(text))).isEqualTo(text);
    }

    @Property(tries = 300)
    void text_joined_with_a_parameter_survives(@ForAll("texts") String before, @ForAll("texts") String after)
            throws JsonProcessingException {
        var joined = new Joined(List.of(
                Value.text(before), PARAMETER, new Joined(List.of(Value.text(after), new LowerCase(PARAMETER)))));
        var expected = before + VALUE + after + VALUE.toLowerCase(Locale.ROOT);
        assertThat(arm(joined)).isEqualTo(expected);
        assertThat(bicep(joined)).isEqualTo(expected);
    }

    @Property(tries = 300)
    void joined_plain_texts_are_one_text(@ForAll("texts") String left, @ForAll("texts") String right)
            throws JsonProcessingException {
        var joined = new Joined(List.of(Value.text(left), Value.text(right)));
        assertThat(arm(joined)).isEqualTo(left + right);
        assertThat(bicep(joined)).isEqualTo(left + right);
    }

    @Property(tries = 300)
    void a_property_name_survives(@ForAll("texts") String name) throws JsonProcessingException {
        var written = JsonWriter.write(new ArmExpressions(template()).data(Graphs.object(name, Value.text(""))));
        var key = new ObjectMapper().readTree(written).fieldNames().next();
        assertThat(ArmEvaluator.evaluate(key, PARAMETERS)).isEqualTo(name);

        var bicep = BicepText.key(name);
        assertThat(bicep.startsWith("'") ? BicepEvaluator.evaluate(bicep, Map.of()) : bicep)
                .isEqualTo(name);
    }

    @Property(tries = 300)
    void a_line_of_bicep_stays_a_line(@ForAll("texts") String text) {
        assertThat(BicepText.quote(text)).doesNotContain("\n", "\r", "\u0085", "\u2028", "\u2029");
    }

    @Example
    void property_names_are_quoted_only_where_they_must_be() {
        assertThat(List.of("httpEnabled", "_a1", "true", "null", "service.clusterIP", "1a", "", "é"))
                .map(BicepText::key)
                .containsExactly("httpEnabled", "_a1", "'true'", "'null'", "'service.clusterIP'", "'1a'", "''", "'é'");
    }

    @Provide
    Arbitrary<String> texts() {
        var awkward = Arbitraries.strings().withChars("$\\'\"{}[]\n\r\t 0{}ab\u0085\u2028\u0000\u001f");
        var any = Arbitraries.strings().excludeChars('\ud800').filter(TextProperties::isUnicode);
        var known = Arbitraries.of("copy", "COPY", "[x]", "[[x]", "[x", "x]", "[]", "${a}", "$${a}", "\\${a}", "{{0}}");
        return Arbitraries.oneOf(awkward, any, known);
    }

    /** No file holds half a surrogate pair. */
    private static boolean isUnicode(String text) {
        return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    private static String arm(Value value) throws JsonProcessingException {
        var written = JsonWriter.write(new ArmExpressions(template()).data(value));
        return ArmEvaluator.evaluate(new ObjectMapper().readTree(written).asText(), PARAMETERS);
    }

    private static String bicep(Value value) {
        return BicepEvaluator.evaluate(BicepExpressions.write(value, ""), PARAMETERS);
    }

    private static Template template() {
        return TemplateLayout.of(Graphs.withSettings(Fields.EMPTY));
    }
}
