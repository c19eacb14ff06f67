package dev.connreg.template;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.resource.ScopeMap;
import dev.connreg.resource.ScopeMapActions;
import dev.connreg.site.GrantedScopeMap;
import dev.connreg.site.ScopeMapsAbove;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Children of others, with the scope maps above them as Azure might have them: others have been given rights as well. */
final class CopiedMaps {

    private static final Instant TAKEN = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final String NESTED = "nested-and-pinned";
    private static final String EXISTING = "existing-sync-token";

    private static final List<String> OF_CHILD = Stream.concat(
                    Stream.of(
                            "repositories/hello-world/content/read",
                            "repositories/hello-world/metadata/read",
                            "repositories/shop/till/content/read",
                            "repositories/shop/till/metadata/read"),
                    ScopeMapActions.onGateway("store42").stream())
            .toList();

    private CopiedMaps() {}

    /** What is printed. */
    static SequencedMap<String, DeploymentGraph> graphs() {
        var graphs = Modes.further();
        var sent = sent(graphs, false);
        sent.put("nested-live-literal", sent(Modes.sites(), NESTED, List.of(parent()), true));
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
        graphs.put("nested-live-deep", sent(sites, NESTED, List.of(parent(), above("hub"), bare()), literal));
        graphs.put("existing-sync-token-live", sent(sites, EXISTING, List.of(parent()), literal));
        return graphs;
    }

    private static DeploymentGraph sent(
            SequencedMap<String, DeploymentGraph> sites, String name, List<GrantedScopeMap> maps, boolean literal) {
        return ScopeMapsAbove.sent(Objects.requireNonNull(sites.get(name)), maps, TAKEN, literal);
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

    private static GrantedScopeMap above(String name) {
        return map(name, "Sync of " + name, ScopeMapActions.onGateway(name));
    }

    private static GrantedScopeMap bare() {
        return map("without-a-description", "", List.of());
    }

    private static GrantedScopeMap map(String name, String description, List<String> actions) {
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
        return new GrantedScopeMap(new ScopeMap(json), OF_CHILD);
    }
}
