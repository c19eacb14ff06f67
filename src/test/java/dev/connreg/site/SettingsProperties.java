package dev.connreg.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import dev.connreg.resource.setting.SettingsCheck;
import dev.connreg.spec.reader.SpecReader;
import dev.connreg.spec.reader.SpecSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The reader of specs and the check of settings agree, whatever is asked for. */
class SettingsProperties {

    private static final List<String> VALUES = List.of(
            "true",
            "false",
            "True",
            "yes",
            "250Gi",
            "1.5Ti",
            "20",
            "much",
            "standard",
            "Bad_Name",
            "registry.contoso.com",
            "-x",
            "ClusterIP",
            "a b",
            "0");

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

    @Property(tries = 300)
    void check_accepts_what_the_reader_accepts_and_nothing_else(
            @ForAll("modes") String mode, @ForAll("extras") Map<String, String> extras) throws IOException {
        var composed = composed(mode, extras);
        var settings = composed.orElse(composed(mode, Map.of()).orElseThrow());
        if (composed.isEmpty()) {
            settings.plain().putAll(extras);
        }

        assertThat(errors(settings).isEmpty())
                .as("%s: %s", settings, errors(settings))
                .isEqualTo(composed.isPresent());
    }

    @Property(tries = 500)
    void each_rule_that_is_broken_is_named(
            @ForAll("modes") String mode, @ForAll("extras") Map<String, String> extras, @ForAll BrokenRule rule)
            throws IOException {
        var settings = composed(mode, extras);
        Assume.that(settings.isPresent());
        rule.breakIn(settings.get());

        assertThat(errors(settings.get())).anyMatch(error -> error.startsWith(rule.named() + ": "));
    }

    private static List<String> errors(ComposedSettings settings) {
        return SettingsCheck.of(Optional.of(settings.plain()), Optional.of(settings.secret()), Clock.systemUTC())
                .errors()
                .stream()
                .map(Finding::toString)
                .toList();
    }

    /** Empty if the reader refuses the spec. */
    private static Optional<ComposedSettings> composed(String mode, Map<String, String> extras) throws IOException {
        var file = Files.writeString(folder.resolve("spec.yaml"), spec(mode) + section(extras));
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

    private static String section(Map<String, String> extras) {
        return extras.entrySet().stream()
                .map(extra -> "    \"%s\": \"%s\"%n".formatted(extra.getKey(), extra.getValue()))
                .collect(Collectors.joining(
                        "", "extension:\n  settings: {}\n".replace(extras.isEmpty() ? "" : " {}", ""), ""));
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

    @Provide
    Arbitrary<Map<String, String>> extras() {
        var keys = List.of(
                "service.type",
                "registryLoginServer",
                "trustDistribution.useNodeSelector",
                "trustDistribution.skipNodeSelector",
                "pvc.storageClassName",
                "pvc.storageRequest",
                "sync.chunkSizeInMb",
                "image",
                "registry.replicas",
                "registry.uploadSecret",
                "pvc-storageClassName",
                "nobody.knows.it");
        return Arbitraries.maps(Arbitraries.of(keys), Arbitraries.of(VALUES)).ofMaxSize(3);
    }
}
