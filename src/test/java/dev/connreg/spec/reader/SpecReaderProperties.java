package dev.connreg.spec.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connreg.problem.Failure;
import dev.connreg.problem.Location;
import dev.connreg.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class SpecReaderProperties {

    private static Path folder = Path.of("");

    @BeforeContainer
    static void make_folder() throws IOException {
        folder = Files.createTempDirectory("connreg");
    }

    @AfterContainer
    static void remove_folder() throws IOException {
        for (var ending : new String[] {".json", ".yaml"}) {
            Files.deleteIfExists(folder.resolve("spec" + ending));
        }
        Files.delete(folder);
    }

    @Property(tries = 150)
    void every_mistake_is_reported_and_nothing_else(
            @ForAll("mistakes") Set<Mistake> mistakes, @ForAll("endings") String ending) {
        var file = write(mistakes, ending);

        assertThat(problems(file).stream().map(Problem::path))
                .containsExactlyInAnyOrderElementsOf(
                        mistakes.stream().map(Mistake::reported).toList());
    }

    @Property(tries = 150)
    void every_mistake_is_reported_on_its_line_and_in_order(
            @ForAll("mistakes") Set<Mistake> mistakes, @ForAll("endings") String ending) {
        var file = write(mistakes, ending);
        var lines = SpecFiles.lines(file);
        var problems = problems(file);

        assertThat(problems.stream().map(SpecReaderProperties::line)).isSorted();
        for (var mistake : mistakes) {
            var problem = problems.stream()
                    .filter(one -> one.path().equals(mistake.reported()))
                    .findFirst()
                    .orElseThrow();
            assertThat(lines.get(line(problem) - 1)).contains(expectedOnLine(mistake, ending));
        }
    }

    @Property(tries = 200)
    void option_is_named_where_the_mistake_is_in_an_option(@ForAll("registryNames") String name) {
        var file = write(Set.of(), ".yaml");
        var overrides = List.<SpecOverride>of(new SpecOverride.Text("--registry", "registry.name", name));

        if (name.matches("[a-zA-Z0-9]{5,50}")) {
            assertThat(SpecReader.read(Optional.of(new SpecSource.Stored(file)), overrides)
                            .spec()
                            .registry()
                            .name())
                    .isEqualTo(name);
        } else {
            assertThatExceptionOfType(Failure.class)
                    .isThrownBy(() -> SpecReader.read(Optional.of(new SpecSource.Stored(file)), overrides))
                    .satisfies(e -> assertThat(problems(e))
                            .singleElement()
                            .satisfies(problem -> assertThat(problem.location())
                                    .isEqualTo(new Location.Option("--registry", "registry.name"))));
        }
    }

    /** The key, or for what is missing or inside a list or section that section's key or the item. */
    private static String expectedOnLine(Mistake mistake, String ending) {
        if (mistake.reported().endsWith("]")) {
            return "Hello";
        }
        if (mistake.isMissing() || mistake.section().equals("/connectionString")) {
            return mistake.section().substring(1);
        }
        // In block style, a list's items stand on lines of their own.
        return mistake.value().isArray() && ending.equals(".yaml") ? "one" : mistake.key();
    }

    private static List<Problem> problems(Path file) {
        return problems(assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> SpecReader.read(Optional.of(new SpecSource.Stored(file)), List.of()))
                .actual());
    }

    private static List<Problem> problems(Failure failure) {
        return failure.findings().stream().map(Problem.class::cast).toList();
    }

    private static int line(Problem problem) {
        return ((Location.Line) problem.location()).line();
    }

    private static Path write(Set<Mistake> mistakes, String ending) {
        var spec = SpecFiles.full();
        mistakes.forEach(mistake -> mistake.make(spec));
        return SpecFiles.write(folder.resolve("spec" + ending), spec);
    }

    @Provide
    Arbitrary<Set<Mistake>> mistakes() {
        return Arbitraries.subsetOf(Mistake.ALL).filter(set -> !set.isEmpty());
    }

    @Provide
    Arbitrary<String> endings() {
        return Arbitraries.of(".json", ".yaml");
    }

    @Provide
    Arbitrary<String> registryNames() {
        return Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars("-_.")
                .ofMinLength(1)
                .ofMaxLength(55);
    }
}
