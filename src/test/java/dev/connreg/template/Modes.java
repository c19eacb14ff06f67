package dev.connreg.template;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.site.GraphComposer;
import dev.connreg.spec.reader.SpecOverride;
import dev.connreg.spec.reader.SpecReader;
import dev.connreg.spec.reader.SpecSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The graphs of the named specs: one for each way to reach a connected registry, and further ones. */
final class Modes {

    private static final Path SPECS = Path.of("src/test/resources/specs");

    private Modes() {}

    /** The graphs by the name of their mode. */
    static SequencedMap<String, DeploymentGraph> graphs() {
        return in(SPECS);
    }

    /** The graphs that show what no mode does. */
    static SequencedMap<String, DeploymentGraph> further() {
        return in(SPECS.resolve("further"));
    }

    private static SequencedMap<String, DeploymentGraph> in(Path folder) {
        var graphs = new LinkedHashMap<String, DeploymentGraph>();
        try (var files = Files.list(folder)) {
            files.filter(Files::isRegularFile)
                    .sorted()
                    .forEach(file -> graphs.put(
                            file.getFileName().toString().replace(".yaml", ""),
                            graph(file, TemplateFiles.THIS_SUBSCRIPTION)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return graphs;
    }

    /** The graph of one mode, deployed to that subscription. */
    static DeploymentGraph graph(String mode, String subscription, SpecOverride... overrides) {
        return graph(SPECS.resolve(mode + ".yaml"), subscription, overrides);
    }

    /** Piped, so that the paths of other files are as the spec has them. */
    private static DeploymentGraph graph(Path spec, String subscription, SpecOverride... overrides) {
        try (var in = Files.newInputStream(spec)) {
            return GraphComposer.compose(
                    SpecReader.read(Optional.of(new SpecSource.Piped(in)), List.of(overrides))
                            .spec(),
                    subscription);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
