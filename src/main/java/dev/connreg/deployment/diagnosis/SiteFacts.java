package dev.connreg.deployment.diagnosis;

import dev.connreg.graph.ResourceId;
import dev.connreg.problem.Fact;
import dev.connreg.resource.CloudRegistry;
import dev.connreg.resource.ConnectedCluster;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.Extension;
import dev.connreg.resource.Token;
import dev.connreg.site.SiteNames;
import java.util.EnumMap;
import java.util.Map;

/** The names of a site, as remedies need them. */
public final class SiteFacts {

    private SiteFacts() {}

    public static Map<Fact, String> of(SiteNames names) {
        var facts = new EnumMap<Fact, String>(Fact.class);
        names.resources().forEach(resource -> add(facts, resource.kind(), resource.id()));
        return facts;
    }

    /** Adds what the id of a resource of that kind tells. */
    public static void add(Map<Fact, String> facts, String kind, ResourceId id) {
        switch (kind) {
            case CloudRegistry.KIND -> {
                facts.put(Fact.REGISTRY, id.name());
                id.resourceGroup().ifPresent(group -> facts.put(Fact.RESOURCE_GROUP, group));
            }
            case ConnectedCluster.KIND -> {
                facts.put(Fact.CLUSTER, id.name());
                id.resourceGroup().ifPresent(group -> facts.put(Fact.CLUSTER_GROUP, group));
            }
            case ConnectedRegistry.KIND -> facts.put(Fact.NAME, id.name());
            case Token.SYNC_KIND -> facts.put(Fact.TOKEN, id.name());
            case Extension.KIND -> facts.put(Fact.EXTENSION, id.name());
            default -> {
                // Others are in no remedy.
            }
        }
    }
}
