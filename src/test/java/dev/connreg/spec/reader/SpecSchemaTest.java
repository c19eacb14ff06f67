package dev.connreg.spec.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Problem;
import dev.connreg.spec.schema.SchemaValidator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema and the reader must be of one opinion. */
class SpecSchemaTest {

    private static final JsonSchema SCHEMA = SchemaValidator.load();

    @TempDir
    Path folder;

    @Test
    void schema_has_the_keys_that_the_reader_knows() {
        SpecKeys.SECTIONS.forEach((section, keys) -> {
            var pointer = section.isEmpty() ? "" : "/properties/" + section.replace(".", "/properties/");
            var properties = SCHEMA.getSchemaNode().at(pointer + "/properties");
            assertThat(properties.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(keys);
        });
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistake_is_refused_by_the_schema(Mistake mistake) {
        var spec = SpecFiles.full();
        mistake.make(spec);

        assertThat(SCHEMA.validate(spec)).isNotEmpty();
    }

    static List<Mistake> mistakes() {
        return Mistake.ALL;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{'mode': 'bundledCertManager'}",
                "{'mode': 'existingCertManager'}",
                "{'mode': 'ownCertificate', 'certificate': 'a', 'key': 'b'}",
                "{'mode': 'ownCertificate', 'certificate': 'both'}",
                "{'mode': 'kubernetesSecret', 'secretName': 'k8secret'}",
                "{'mode': 'kubernetesSecret', 'secretName': 'k8secret', 'certificate': 'a', 'key': 'b'}",
                "{'mode': 'ownTrustDistribution', 'secretName': 'k8secret'}",
                "{'mode': 'ownTrustDistribution', 'secretName': 's', 'certificate': 'a', 'key': 'b', 'certificateAuthority': 'c'}",
                "{'mode': 'ownTrustDistribution', 'certificate': 'a', 'key': 'b', 'certificateAuthority': 'c'}",
                "{'mode': 'none', 'acceptPlainHttp': true}"
            })
    void way_of_tls_is_accepted_by_both(String tls) {
        var spec = SpecFiles.full();
        spec.set("tls", value(tls));

        assertThat(SCHEMA.validate(spec)).isEmpty();
        assertThat(read(spec)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("impossible_tls")
    void way_of_tls_that_makes_no_sense_is_refused_by_both(String tls) {
        var spec = SpecFiles.full();
        spec.set("tls", value(tls));

        assertThat(SCHEMA.validate(spec)).isNotEmpty();
        assertThat(read(spec)).isNotEmpty();
    }

    static Stream<String> impossible_tls() {
        return Stream.of(
                "{'certificate': 'a', 'key': 'b'}",
                "{'mode': 'bundledCertManager', 'secretName': 'k8secret'}",
                "{'mode': 'ownCertificate'}",
                "{'mode': 'kubernetesSecret'}",
                "{'mode': 'kubernetesSecret', 'secretName': 'k8secret', 'key': 'b'}",
                "{'mode': 'kubernetesSecret', 'certificate': 'a', 'key': 'b'}",
                "{'mode': 'ownTrustDistribution'}",
                "{'mode': 'ownTrustDistribution', 'secretName': 'k8secret', 'certificateAuthority': 'c'}",
                "{'mode': 'none'}",
                "{'mode': 'none', 'acceptPlainHttp': false}",
                "{'mode': 'ownCertificate', 'certificate': 'a', 'key': 'b', 'acceptPlainHttp': true}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name': 'store42', 'repositories': ['a']}",
                "{'name': 'store42', 'syncToken': 'token'}",
                "{'name': 'store42', 'repositories': ['a'], 'syncSchedule': '* * * * *'}",
                "{'name': 'store42', 'repositories': ['a'], 'syncSchedule': '0 0/10 * * *', 'syncWindow': 'P1D'}"
            })
    void connected_registry_is_accepted_by_both(String connectedRegistry) {
        var spec = SpecFiles.full();
        spec.set("connectedRegistry", parse(connectedRegistry));

        assertThat(SCHEMA.validate(spec)).isEmpty();
        assertThat(read(spec)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name': 'store42'}",
                "{'name': 'store42', 'repositories': []}",
                "{'name': 'store42', 'repositories': ['a', 'a']}",
                "{'name': 'store42', 'repositories': ['a'], 'syncToken': 'token'}",
                "{'name': 'store42', 'syncToken': 'token', 'scopeMapName': 'scope'}",
                "{'name': 'store42', 'repositories': ['a'], 'syncSchedule': '0 9 * * *'}"
            })
    void connected_registry_that_makes_no_sense_is_refused_by_both(String connectedRegistry) {
        var spec = SpecFiles.full();
        spec.set("connectedRegistry", parse(connectedRegistry));

        assertThat(SCHEMA.validate(spec)).isNotEmpty();
        assertThat(read(spec)).isNotEmpty();
    }

    @Test
    void every_key_of_the_schema_says_what_it_is() {
        var mute = new ArrayList<String>();
        collectMute(SCHEMA.getSchemaNode(), "", mute);
        // What is a name needs no words.
        assertThat(mute)
                .allMatch(key -> key.endsWith("name")
                        || key.endsWith("resourceGroup")
                        || key.endsWith("subscription")
                        || key.endsWith("standardInput"));
    }

    private static void collectMute(JsonNode schema, String path, List<String> mute) {
        schema.path("properties").properties().forEach(property -> {
            var at = path + "." + property.getKey();
            if (!property.getValue().has("description")) {
                mute.add(at);
            }
            collectMute(property.getValue(), at, mute);
        });
    }

    private List<Problem> read(ObjectNode spec) {
        var file = SpecFiles.write(folder.resolve("spec.json"), spec);
        try {
            SpecReader.read(Optional.of(new SpecSource.Stored(file)), List.of());
            return List.of();
        } catch (Failure e) {
            return e.findings().stream().map(Problem.class::cast).toList();
        }
    }

    private static JsonNode value(String json) {
        return parse("{'value': %s}".formatted(json)).path("value");
    }

    private static ObjectNode parse(String json) {
        return SpecFiles.parse(json.replace('\'', '"'));
    }
}
