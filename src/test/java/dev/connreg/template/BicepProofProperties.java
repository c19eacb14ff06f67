package dev.connreg.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.connreg.deployment.DeployedSite;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.site.CopiedSite;
import dev.connreg.site.CreatedRegistry;
import dev.connreg.site.GraphComposer;
import dev.connreg.site.KeyVaultSecrets;
import dev.connreg.site.ParameterizedGraph;
import dev.connreg.site.SiteParts;
import dev.connreg.site.Symbols;
import dev.connreg.template.bicep.BicepCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** What the real Bicep compiler says of the templates of random specs, as {@link BicepProofTest} of the named ones. */
@Tag("bicep")
class BicepProofProperties {

    private static final ResourceSchemas SCHEMAS = new ResourceSchemas();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Path folder = Path.of("");
    private static @Nullable BicepCompiler bicep;

    @BeforeContainer
    static void start() throws IOException {
        folder = Files.createTempDirectory("connreg");
        bicep = CompiledTemplate.startCompiler();
    }

    @AfterContainer
    static void stop() throws IOException {
        if (bicep != null) {
            bicep.close();
        }
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Property(tries = 200)
    void template_is_the_compilers_and_makes_what_deploy_sends_in_its_order(
            @ForAll("specs") Map<String, Object> spec, @ForAll boolean isRegistryMade) throws IOException {
        var site = site(spec);
        var sent = anyCase(PlannedResources.of(site.plan()));
        if (isRegistryMade) {
            sent.putAll(anyCase(registry(site.graph())));
        }

        for (var graph : graphs(site)) {
            var template = compiled(isRegistryMade ? CreatedRegistry.in(graph) : graph);
            var predicted = template.predicted(site.registry());
            assertThat(anyCase(predicted)).containsExactlyInAnyOrderEntriesOf(sent);
            assertThat(ResourceSchemas.areThere() ? SCHEMAS.problems(predicted) : List.of())
                    .isEmpty();
            template.requireOrder(sent.size());
        }
    }

    @Property(tries = 50)
    void both_parts_together_make_what_deploy_sends(@ForAll("specs") Map<String, Object> spec) throws IOException {
        var site = site(spec);
        for (var graph : graphs(site)) {
            var made = new LinkedHashMap<String, JsonNode>(
                    compiled(SiteParts.cloud(graph)).predicted(site.registry()));
            made.putAll(compiled(SiteParts.cluster(graph)).predicted(site.cluster()));

            assertThat(anyCase(made)).containsExactlyInAnyOrderEntriesOf(anyCase(PlannedResources.of(site.plan())));
        }
    }

    @Property(tries = 50)
    void live_template_leaves_each_scope_map_as_deploy_does(
            @ForAll("small") Map<String, Object> spec, @ForAll("states") LiveState state) throws IOException {
        var site = site(spec);
        state.in(site);
        var left = sameSpelling(PlannedResources.left(site.graph(), site.plan(), site.arm()));
        var maps = site.scopeMaps();

        for (var graph : graphs(site)) {
            var isLiteral = graph.parameters().stream()
                    .noneMatch(parameter -> parameter.name().equals("mode"));
            var template = compiled(CopiedSite.sent(graph, maps, DeployedSite.NOW, isLiteral));
            var predicted = template.predicted(site.registry());
            assertThat(sameSpelling(predicted)).containsExactlyInAnyOrderEntriesOf(left);
            assertThat(ResourceSchemas.areThere() ? SCHEMAS.problems(predicted) : List.of())
                    .isEmpty();
            template.requireOrder(left.size());
        }
    }

    /** As {@link #anyCase}: actions in other letters are the same, and templates then have those of the spec. */
    private static Map<String, JsonNode> sameSpelling(Map<String, JsonNode> resources) {
        var same = anyCase(resources);
        same.replaceAll((id, body) -> {
            if (id.contains("/scopemaps/")) {
                var actions = (ArrayNode) body.at("/properties/actions");
                IntStream.range(0, actions.size())
                        .forEach(i -> actions.set(i, actions.get(i).asText().toLowerCase(Locale.ROOT)));
            }
            return body;
        });
        return same;
    }

    /** The one that a template makes, as it alone does. */
    private static Map<String, JsonNode> registry(DeploymentGraph graph) {
        var made = Modes.inRegion(CreatedRegistry.in(graph));
        var registry = made.resource(Symbols.REGISTRY);
        return PlannedResources.managed(new DeploymentGraph(made.parameters(), List.of(registry)));
    }

    /** A resource group in other letters is the same, and templates then name it as the registry's. */
    private static Map<String, JsonNode> anyCase(Map<String, JsonNode> resources) {
        var byId = new LinkedHashMap<String, JsonNode>();
        resources.forEach((id, body) -> byId.put(id.toLowerCase(Locale.ROOT), body));
        return byId;
    }

    private static DeployedSite site(Map<String, Object> spec) throws IOException {
        var site = DeployedSite.empty(Files.write(folder.resolve("spec.json"), JSON.writeValueAsBytes(spec)));
        site.site().spec().extension().version().ifPresent(site::offers);
        return site;
    }

    /** With parameters, and literal; with the secrets where the spec has them. */
    private static List<DeploymentGraph> graphs(DeployedSite site) {
        var spec = site.site().spec();
        var graph = GraphComposer.compose(spec, TemplateFiles.THIS_SUBSCRIPTION);
        var vault = KeyVaultSecrets.vault(spec);
        return Stream.of(ParameterizedGraph.of(spec, graph), graph)
                .map(each -> vault.map(id -> KeyVaultSecrets.of(each, id)).orElse(each))
                .toList();
    }

    /** Without a word of the compiler. */
    private static CompiledTemplate compiled(DeploymentGraph graph) {
        var template = CompiledTemplate.print(Objects.requireNonNull(bicep), folder, graph);
        template.requireCompilesToOurTemplate();
        template.requireCompilesToOurParameters();
        template.requireFormatted();
        return template;
    }

    @Provide
    Arbitrary<Map<String, Object>> specs() {
        return RandomSpecs.specs();
    }

    /** With fewer repositories, as a scope map has room for some actions of others then. */
    @Provide
    Arbitrary<Map<String, Object>> small() {
        return RandomSpecs.specs().map(spec -> {
            if (spec.get("connectedRegistry") instanceof Map<?, ?> registry
                    && registry.get("repositories") instanceof List<?> all) {
                all.subList(Math.min(all.size(), 80), all.size()).clear();
            }
            return spec;
        });
    }

    @Provide
    Arbitrary<LiveState> states() {
        return LiveState.any();
    }
}
