package dev.connreg.template;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.Value;
import dev.connreg.site.CreatedRegistry;
import dev.connreg.site.GraphComposer;
import dev.connreg.site.KeyVaultSecrets;
import dev.connreg.site.ParameterizedGraph;
import dev.connreg.site.SiteParts;
import dev.connreg.spec.DeploymentSpec;
import dev.connreg.spec.reader.SpecOverride;
import dev.connreg.spec.reader.SpecReader;
import dev.connreg.spec.reader.SpecSource;
import dev.connreg.template.bicep.BicepCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/** The graphs of the named specs: one for each way to reach a connected registry, and further ones. */
final class Modes {

    private static final Path SPECS = Path.of("src/test/resources/specs");
    private static final Path OF_TEMPLATES = Path.of("src/test/resources/template-specs");

    private Modes() {}

    /** What is printed by the name of its mode. */
    static SequencedMap<String, DeploymentGraph> graphs() {
        return mapped(specs(SPECS), Modes::parameterized);
    }

    /** What is printed to show what no mode does. */
    static SequencedMap<String, DeploymentGraph> further() {
        return mapped(furtherSpecs(), Modes::parameterized);
    }

    /** What is printed of those further ones in two parts. */
    static SequencedMap<String, DeploymentGraph> parts() {
        return parts(further());
    }

    private static SequencedMap<String, DeploymentGraph> parts(SequencedMap<String, DeploymentGraph> graphs) {
        var parts = new LinkedHashMap<String, DeploymentGraph>();
        graphs.forEach((name, graph) -> {
            parts.put(name + "-cloud", SiteParts.cloud(graph));
            parts.put(name + "-cluster", SiteParts.cluster(graph));
        });
        return parts;
    }

    /** With the secrets in a key vault: all of one mode, and one side of a child. */
    static SequencedMap<String, DeploymentGraph> inVault() {
        var vault = ResourceId.of(
                "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/retail/providers/Microsoft.KeyVault/vaults/secrets");
        var graphs = new LinkedHashMap<String, DeploymentGraph>();
        graphs.put("own-certificate-vault", KeyVaultSecrets.of(named(graphs(), "own-certificate"), vault));
        graphs.put(
                "nested-and-pinned-cluster-vault",
                KeyVaultSecrets.of(named(parts(), "nested-and-pinned-cluster"), vault));
        return graphs;
    }

    /** With a registry that is made: of one mode, and with all choices, in the template itself. */
    static SequencedMap<String, DeploymentGraph> withCreatedRegistry() {
        var graphs = new LinkedHashMap<String, DeploymentGraph>();
        graphs.put("created-registry", CreatedRegistry.in(named(graphs(), "bundled-cert-manager")));
        graphs.put("created-registry-literal", CreatedRegistry.in(named(sites(), "every-choice")));
        return graphs;
    }

    /** The same, in the region that a snapshot is taken for. */
    private static SequencedMap<String, DeploymentGraph> deployedWithCreatedRegistry() {
        var graphs = new LinkedHashMap<String, DeploymentGraph>();
        graphs.put("created-registry", inRegion(CreatedRegistry.in(named(sites(), "bundled-cert-manager"))));
        graphs.put("created-registry-literal", inRegion(CreatedRegistry.in(named(sites(), "every-choice"))));
        return graphs;
    }

    /** A registry that is made, in the region that a snapshot is taken for. */
    static DeploymentGraph inRegion(DeploymentGraph graph) {
        return new DeploymentGraph(
                graph.parameters().stream()
                        .map(parameter -> parameter.name().equals("location")
                                ? parameter.withValue(Value.text(BicepCompiler.REGION))
                                : parameter)
                        .toList(),
                graph.nodes());
    }

    private static DeploymentGraph named(SequencedMap<String, DeploymentGraph> graphs, String name) {
        return Objects.requireNonNull(graphs.get(name));
    }

    /** What is deployed, each as a whole. */
    static SequencedMap<String, DeploymentGraph> sites() {
        var specs = specs(SPECS);
        specs.putAll(furtherSpecs());
        return mapped(specs, spec -> GraphComposer.compose(spec, TemplateFiles.THIS_SUBSCRIPTION));
    }

    /** What is deployed of one mode, to that subscription. */
    static DeploymentGraph site(String mode, String subscription, SpecOverride... overrides) {
        return GraphComposer.compose(spec(SPECS.resolve(mode + ".yaml"), overrides), subscription);
    }

    /** What is deployed, of all of them. */
    static SequencedMap<String, DeploymentGraph> deployed() {
        var graphs = sites();
        graphs.putAll(parts(graphs));
        graphs.putAll(deployedWithCreatedRegistry());
        graphs.putAll(CopiedMaps.deployed());
        graphs.put("own-certificate-vault", named(graphs, "own-certificate"));
        graphs.put("nested-and-pinned-cluster-vault", named(graphs, "nested-and-pinned-cluster"));
        return graphs;
    }

    private static SequencedMap<String, DeploymentSpec> furtherSpecs() {
        var specs = specs(SPECS.resolve("further"));
        specs.putAll(specs(OF_TEMPLATES));
        return specs;
    }

    private static DeploymentGraph parameterized(DeploymentSpec spec) {
        return ParameterizedGraph.of(spec, GraphComposer.compose(spec, TemplateFiles.THIS_SUBSCRIPTION));
    }

    private static SequencedMap<String, DeploymentGraph> mapped(
            SequencedMap<String, DeploymentSpec> specs, Function<DeploymentSpec, DeploymentGraph> graph) {
        var graphs = new LinkedHashMap<String, DeploymentGraph>();
        specs.forEach((name, spec) -> graphs.put(name, graph.apply(spec)));
        return graphs;
    }

    private static SequencedMap<String, DeploymentSpec> specs(Path folder) {
        var specs = new LinkedHashMap<String, DeploymentSpec>();
        try (var files = Files.list(folder)) {
            files.filter(Files::isRegularFile)
                    .sorted()
                    .forEach(file -> specs.put(file.getFileName().toString().replace(".yaml", ""), spec(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return specs;
    }

    /** What is printed of one mode, deployed to that subscription. */
    static DeploymentGraph graph(String mode, String subscription, SpecOverride... overrides) {
        var spec = spec(SPECS.resolve(mode + ".yaml"), overrides);
        return ParameterizedGraph.of(spec, GraphComposer.compose(spec, subscription));
    }

    /** Piped, so that the paths of other files are as the spec has them. */
    private static DeploymentSpec spec(Path file, SpecOverride... overrides) {
        try (var in = Files.newInputStream(file)) {
            return SpecReader.read(Optional.of(new SpecSource.Piped(in)), List.of(overrides))
                    .spec();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
