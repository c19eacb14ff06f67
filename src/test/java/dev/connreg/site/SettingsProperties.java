package dev.connreg.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import dev.connreg.resource.setting.Setting;
import dev.connreg.resource.setting.Setting.Placement;
import dev.connreg.resource.setting.SettingSamples;
import dev.connreg.resource.setting.SettingsCheck;
import dev.connreg.resource.setting.SettingsTable;
import dev.connreg.spec.reader.SpecReader;
import dev.connreg.spec.reader.SpecSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The reader of specs and the check of settings agree, whatever is asked for. */
class SettingsProperties {

    /** Those that a spec passes on, under the names that people have for them, and some that nobody knows. */
    private static final List<String> KEYS = Stream.concat(
                    SettingsTable.passedOn().stream()
                            .flatMap(key -> Stream.of(key, key.replace('.', '-'), key.toLowerCase(Locale.ROOT))),
                    Stream.of("skipNodeSelector", "nobody.knows.it", "chart.password"))
            .distinct()
            .toList();

    private static Path folder = Path.of("");

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("connreg");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        Files.deleteIfExists(folder.resolve("spec.yaml"));
        Files.delete(folder);
    }

    @Property(tries = 250)
    void check_accepts_what_the_reader_accepts_and_nothing_else(
            @ForAll("modes") String mode,
            @ForAll("extras") Map<String, String> extras,
            @ForAll("secretKeys") Set<String> secrets)
            throws IOException {
        var composed = composed(mode, extras, secrets);
        var settings = composed.orElse(composed(mode, Map.of(), Set.of()).orElseThrow());
        if (composed.isEmpty()) {
            settings.plain().putAll(extras);
            secrets.forEach(key -> settings.secret().put(key, "anything"));
        }

        assertThat(errors(settings).isEmpty())
                .as("%s: %s", settings, errors(settings))
                .isEqualTo(composed.isPresent());
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void each_rule_can_be_broken_in_each_mode(@ForAll("modes") String mode, @ForAll BrokenRule rule)
            throws IOException {
        each_rule_that_is_broken_is_named(mode, Map.of(), rule);
    }

    @Property(tries = 150)
    void each_rule_that_is_broken_is_named(
            @ForAll("modes") String mode, @ForAll("extras") Map<String, String> extras, @ForAll BrokenRule rule)
            throws IOException {
        var settings = composed(mode, extras, Set.of());
        Assume.that(settings.isPresent());
        rule.breakIn(settings.get());

        assertThat(errors(settings.get())).anyMatch(error -> error.startsWith(rule.named() + ": "));
    }

    /** Whatever the mode, and wherever the setting belongs. */
    @Property(generation = GenerationMode.EXHAUSTIVE)
    void each_value_that_is_wrong_is_named(@ForAll("modes") String mode, @ForAll("settings") Setting setting)
            throws IOException {
        for (var value : SettingSamples.values(setting, false)) {
            var settings = composed(mode, Map.of(), Set.of()).orElseThrow();
            (setting.placement() == Placement.PLAIN ? settings.plain() : settings.secret()).put(setting.key(), value);

            assertThat(errors(settings))
                    .as("%s=%s", setting.key(), value)
                    .anyMatch(
                            error -> error.startsWith(setting.key() + ": ") || error.startsWith("connection string: "));
        }
        if (setting.specKey().isEmpty() && setting.placement() == Placement.PLAIN) {
            for (var value : SettingSamples.values(setting, true)) {
                assertThat(errors(composed(mode, Map.of(setting.key(), value), Set.of())
                                .orElseThrow()))
                        .isEmpty();
            }
        }
    }

    private static List<String> errors(ComposedSettings settings) {
        return SettingsCheck.of(Optional.of(settings.plain()), Optional.of(settings.secret()), Clock.systemUTC())
                .errors()
                .stream()
                .map(Finding::toString)
                .toList();
    }

    /** Empty if the reader refuses the spec. */
    private static Optional<ComposedSettings> composed(String mode, Map<String, String> extras, Set<String> secrets)
            throws IOException {
        var file = Files.writeString(folder.resolve("spec.yaml"), spec(mode) + section(extras, secrets));
        try {
            var spec = SpecReader.read(Optional.of(new SpecSource.Stored(file)), List.of())
                    .spec();
            return Optional.of(ComposedSettings.of(Site.of(spec, "11111111-2222-3333-4444-555555555555")));
        } catch (Failure _) {
            return Optional.empty();
        }
    }

    private static String spec(String mode) throws IOException {
        var name = mode.replace(" of a Secret", "");
        var text = Files.readString(Path.of("src/test/resources/specs", name + ".yaml"));
        return name.equals(mode)
                ? text
                : text.replace("  certificate: mycert.crt\n  key: mycert.key\n", "  secretName: k8secret\n");
    }

    private static String section(Map<String, String> extras, Set<String> secrets) {
        var settings = extras.entrySet().stream()
                .map(extra -> "\"%s\": \"%s\"".formatted(extra.getKey(), extra.getValue()))
                .collect(Collectors.joining(", "));
        var origins =
                secrets.stream().map("\"%s\": {environment: CANARY}"::formatted).collect(Collectors.joining(", "));
        return "extension: {settings: {%s}, protectedSettings: {%s}}%n".formatted(settings, origins);
    }

    @Provide
    Arbitrary<String> modes() {
        return Arbitraries.of(
                "bundled-cert-manager",
                "existing-cert-manager",
                "own-certificate",
                "kubernetes-secret",
                "own-trust-distribution",
                "own-trust-distribution of a Secret",
                "no-tls");
    }

    /** Three of four have a value that is right for them. */
    @Provide
    Arbitrary<Map<String, String>> extras() {
        return Arbitraries.of(KEYS)
                .flatMap(key -> value(key).map(value -> Map.entry(key, value)))
                .list()
                .ofMaxSize(3)
                .map(entries -> entries.stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (_, last) -> last)));
    }

    private static Arbitrary<String> value(String key) {
        var anything = Arbitraries.of("true", "", "a b", "0", "250", "anything");
        return SettingsTable.meant(key)
                .map(setting -> Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.of(SettingSamples.values(setting, true))), Tuple.of(1, anything)))
                .orElse(anything);
    }

    @Provide
    Arbitrary<Set<String>> secretKeys() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Set.of())),
                Tuple.of(1, Arbitraries.of(KEYS).set().ofMaxSize(2)));
    }

    @Provide
    Arbitrary<Setting> settings() {
        return Arbitraries.of(SettingsTable.all());
    }
}
