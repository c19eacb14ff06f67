package dev.connreg.template;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.resource.Mode;
import dev.connreg.resource.ScopeMap;
import dev.connreg.resource.ScopeMapActions;
import dev.connreg.site.CopiedSite;
import dev.connreg.site.GrantedScopeMap;
import dev.connreg.site.LiveScopeMaps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Sites with their scope map, and children with those above, as Azure might have them: others have been given rights as well. */
final class CopiedMaps {

    private static final Instant TAKEN = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final String NESTED = "nested-and-pinned";
    private static final String CHOICES = "every-choice";
    private static final String EXISTING = "existing-sync-token";

    private static final List<String> OF_CHILD = Stream.concat(
                    Stream.of(
                            "repositories/hello-world/content/read",
                            "repositories/hello-world/metadata/read",
                            "repositories/shop/till/content/read",
                            "repositories/shop/till/metadata/read"),
                    ScopeMapActions.onGateway("store42").stream())
            .toList();

    private static final List<String> OF_CHOICES =
            ScopeMapActions.syncActions(List.of("hello-world", "shop/till"), Mode.READ_WRITE, "store42");

    private CopiedMaps() {}

    /** What is printed. */
    static SequencedMap<String, DeploymentGraph> graphs() {
        var graphs = Modes.further();
        var sent = sent(graphs, false);
        sent.put("nested-live-literal", sent(Modes.sites(), NESTED, List.of(parent()), true));
        sent.put("nested-live-again-literal", sent(Modes.sites(), NESTED, again(), true));
        return sent;
    }

    /** What is deployed. */
    static SequencedMap<String, DeploymentGraph> deployed() {
        return sent(Modes.sites(), true);
    }

    private static SequencedMap<String, DeploymentGraph> sent(
            SequencedMap<String, DeploymentGraph> sites, boolean literal) {
        var graphs = new LinkedHashMap<String, DeploymentGraph>();
        graphs.put("nested-live", sent(sites, NESTED, List.of(parent()), literal));
        graphs.put("nested-live-deep", sent(sites, NESTED, List.of(parent(), above("hub42"), bare()), literal));
        graphs.put("existing-sync-token-live", sent(sites, EXISTING, List.of(parent()), literal));
        graphs.put("nested-live-again", sent(sites, NESTED, again(), literal));
        graphs.put("every-choice-live", sent(sites, CHOICES, alone(), literal));
        return graphs;
    }

    private static DeploymentGraph sent(
            SequencedMap<String, DeploymentGraph> sites, String name, List<GrantedScopeMap> maps, boolean literal) {
        return sent(sites, name, new LiveScopeMaps(Optional.empty(), maps), literal);
    }

    private static DeploymentGraph sent(
            SequencedMap<String, DeploymentGraph> sites, String name, LiveScopeMaps maps, boolean literal) {
        return CopiedSite.sent(Objects.requireNonNull(sites.get(name)), maps, TAKEN, literal);
    }

    /** It has some of the child's rights already, one in another spelling, and those of another child. */
    private static GrantedScopeMap parent() {
        var actions = new ArrayList<>(List.of(
                "repositories/hello-world/content/read",
                "repositories/hello-world/metadata/read",
                "repositories/it's/content/write",
                "Gateway/Store42/config/read"));
        actions.addAll(ScopeMapActions.onGateway("region1"));
        actions.addAll(ScopeMapActions.onGateway("store7"));
        return map("region1", "Created by connected registry sync token: region1", actions);
    }

    /** The child is there as well, and has a child itself. */
    private static LiveScopeMaps again() {
        return new LiveScopeMaps(Optional.of(own("store42", OF_CHILD)), List.of(parent()));
    }

    /** Nothing is above it, and one below it. */
    private static LiveScopeMaps alone() {
        return new LiveScopeMaps(Optional.of(own("store42-map", OF_CHOICES)), List.of());
    }

    /** It has lost one of its own rights. */
    private static GrantedScopeMap own(String name, List<String> wanted) {
        var actions = new ArrayList<>(wanted.subList(1, wanted.size()));
        actions.addAll(ScopeMapActions.onGateway("Till1"));
        actions.add("repositories/more/content/read");
        return map(name, ScopeMap.description("store42"), actions, wanted);
    }

    private static GrantedScopeMap above(String name) {
        return map(name, "Sync of " + name, ScopeMapActions.onGateway(name));
    }

    private static GrantedScopeMap bare() {
        return map("without-a-description", "", List.of());
    }

    private static GrantedScopeMap map(String name, String description, List<String> actions) {
        return map(name, description, actions, OF_CHILD);
    }

    private static GrantedScopeMap map(String name, String description, List<String> actions, List<String> granted) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put(
                "id",
                "/subscriptions/%s/resourceGroups/retail/providers/Microsoft.ContainerRegistry/registries/contoso/scopeMaps/%s"
                        .formatted(Graphs.SUBSCRIPTION, name));
        var properties = json.putObject("properties");
        if (!description.isEmpty()) {
            properties.put("description", description);
        }
        var list = properties.putArray("actions");
        actions.forEach(list::add);
        return new GrantedScopeMap(new ScopeMap(json), granted);
    }
}
