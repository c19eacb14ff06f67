package dev.connreg.spec.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.problem.Failure;
import dev.connreg.resource.setting.Setting;
import dev.connreg.resource.setting.Setting.Placement;
import dev.connreg.resource.setting.SettingSamples;
import dev.connreg.resource.setting.SettingType;
import dev.connreg.resource.setting.SettingsTable;
import dev.connreg.spec.DeploymentSpec;
import dev.connreg.spec.SecretOrigin;
import dev.connreg.spec.schema.SpecKey;
import dev.connreg.spec.schema.SpecSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every setting that the extension is known to read has a key of the spec, or a place in it, under all its spellings. */
class EverySettingTest {

    /** What is known of the world outside, where it lies beside the sources. */
    private static final Path FACTS = Path.of("../shared/reference/domain.md");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]+?) \\| ([^|]+?) \\|");

    @TempDir
    Path folder;

    static List<Setting> settings() {
        return SettingsTable.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("settings")
    void setting_has_a_key_of_the_spec_or_is_passed_on(Setting setting) {
        for (var spelling : spellings(setting.key())) {
            if (setting.specKey().isPresent()) {
                isSetByAnotherKey(setting, spelling);
            } else if (setting.placement() == Placement.PLAIN) {
                isPassedOn(setting, spelling);
            } else {
                isPassedOnWhereNobodyReadsIt(setting, spelling);
            }
        }
    }

    private static Stream<String> keys(SpecKey key) {
        return Stream.concat(Stream.of(key.path()), key.keys().stream().flatMap(EverySettingTest::keys));
    }

    private static List<String> spellings(String key) {
        return List.of(key, key.replace('.', '-'), key.replace('.', '_'), key.toLowerCase(Locale.ROOT));
    }

    private void isSetByAnotherKey(Setting setting, String spelling) {
        assertThat(SpecSchema.keys().stream().flatMap(EverySettingTest::keys))
                .contains(setting.specKey().orElseThrow());
        for (var section : List.of("settings", "protectedSettings")) {
            assertThatExceptionOfType(Failure.class)
                    .isThrownBy(() -> read(section, spelling, "canary"))
                    .withMessageContaining(
                            "is set by connreg: use " + setting.specKey().orElseThrow())
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("canary"));
        }
    }

    private void isPassedOn(Setting setting, String spelling) {
        var former = setting.key().equals("trustDistribution.skipNodeSelector");
        var value = SettingSamples.good(setting);

        assertThat(read("settings", spelling, value).extension().settings())
                .isEqualTo(
                        former ? Map.of("trustDistribution.useNodeSelector", "false") : Map.of(setting.key(), value));
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> readProtected(spelling))
                .withMessageContaining("is not a protected setting");
    }

    private void isPassedOnWhereNobodyReadsIt(Setting setting, String spelling) {
        var extension = readProtected(spelling).extension();

        assertThat(extension.settings()).isEmpty();
        assertThat(extension.protectedSettings())
                .isEqualTo(Map.of(setting.key(), new SecretOrigin.FromEnvironment("CANARY")));
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> read("settings", spelling, "canary"))
                .withMessageContaining("is secret")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("canary"));
    }

    private DeploymentSpec read(String section, String key, String value) {
        var spec = withoutSettings();
        ((ObjectNode) spec.at("/extension")).putObject(section).put(key, value);
        return read(spec);
    }

    private DeploymentSpec readProtected(String key) {
        var spec = withoutSettings();
        ((ObjectNode) spec.at("/extension"))
                .putObject("protectedSettings")
                .putObject(key)
                .put("environment", "CANARY");
        return read(spec);
    }

    private static ObjectNode withoutSettings() {
        var spec = SpecFiles.full();
        ((ObjectNode) spec.at("/extension")).remove(List.of("settings", "protectedSettings"));
        return spec;
    }

    private DeploymentSpec read(ObjectNode spec) {
        var file = SpecFiles.write(folder.resolve("spec.json"), spec);
        return SpecReader.read(Optional.of(new SpecSource.Stored(file)), List.of())
                .spec();
    }

    @Test
    void settings_are_those_that_are_known_of_the_extension() throws IOException {
        assumeThat(FACTS).exists();
        var text = Files.readString(FACTS);
        var plain = ROW.matcher(part(text, "### 4a", "### 4b")).results().toList();
        var secret = ROW.matcher(part(text, "### 4b", "### 4c")).results().toList();

        assertThat(Stream.of(plain, secret)
                        .flatMap(List::stream)
                        .map(row -> row.group(1))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(SettingsTable.all().stream().map(Setting::key), Stream.of("HttpsEnabled"))
                                .toList());
        assertThat(secret)
                .allSatisfy(row -> assertThat(setting(row.group(1)).placement()).isNotEqualTo(Placement.PLAIN));
        assertThat(plain)
                .filteredOn(row -> row.group(2).equals("bool"))
                .hasSizeGreaterThan(4)
                .allSatisfy(row -> assertThat(setting(row.group(1)).type()).isEqualTo(SettingType.FLAG));
        assertThat(plain)
                .filteredOn(row ->
                        List.of("true", "false", "500Gi", "ClusterIP", "1").contains(row.group(3)))
                .hasSizeGreaterThan(5)
                .allSatisfy(row -> assertThat(setting(row.group(1)).byDefault()).isEqualTo(row.group(3)));
    }

    private static Setting setting(String key) {
        return SettingsTable.find(key).orElseThrow();
    }

    private static String part(String text, String from, String to) {
        return text.substring(text.indexOf(from), text.indexOf(to));
    }
}
