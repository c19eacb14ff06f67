package dev.connreg.deployment.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.Arm;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.deployment.diagnosis.DiagnosisReport.Unseen;
import dev.connreg.deployment.live.Presence;
import dev.connreg.deployment.live.Reads;
import dev.connreg.deployment.live.SyncRights;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.Fact;
import dev.connreg.resource.CloudRegistry;
import dev.connreg.resource.ConnectedCluster;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.Extension;
import dev.connreg.resource.Token;
import dev.connreg.site.SiteNames;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A site as far as it may be read; rights are those of the connected registry and of all above it. */
record SeenSite(List<SeenResource> resources, Optional<SyncRights> rights, List<Unseen> unseen) {

    private static final Set<String> PARENTS = Set.of(CloudRegistry.KIND, ConnectedCluster.KIND);
    private static final int FORBIDDEN = 403;

    /** The requests run side by side. */
    static SeenSite read(Arm arm, SiteNames names) {
        try (var reads = new Reads()) {
            var asked = names.resources().stream()
                    .map(resource -> reads.start(() -> look(arm, resource)))
                    .toList();
            var seen = asked.stream().map(Reads.Read::get).toList();
            var unseen = new ArrayList<Unseen>();
            seen.forEach(one ->
                    one.refusal().ifPresent(reason -> unseen.add(new Unseen(one.kind(), one.id(), reason))));
            return new SeenSite(seen, rights(arm, names, seen, unseen), unseen);
        }
    }

    private static SeenResource look(Arm arm, SiteNames.Resource resource) {
        try {
            return seen(resource, Presence.find(arm, resource), Optional.empty());
        } catch (ArmException e) {
            if (e.status() != FORBIDDEN) {
                throw e;
            }
            return seen(resource, Optional.empty(), Optional.of(e.code()));
        }
    }

    private static SeenResource seen(SiteNames.Resource resource, Optional<JsonNode> found, Optional<String> refusal) {
        return new SeenResource(resource.kind(), resource.id(), resource.managed(), found, refusal);
    }

    private static Optional<SyncRights> rights(Arm arm, SiteNames names, List<SeenResource> seen, List<Unseen> unseen) {
        if (find(seen, ConnectedRegistry.KIND).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(SyncRights.ofLine(arm, names.connectedRegistry(), ConnectedRegistry.TYPE.apiVersion()));
        } catch (ArmException e) {
            if (e.status() != FORBIDDEN) {
                throw e;
            }
            unseen.add(new Unseen("connected registries above", names.registry(), e.code()));
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> find(List<SeenResource> seen, String kind) {
        return seen.stream()
                .filter(one -> one.kind().equals(kind))
                .flatMap(one -> one.found().stream())
                .findFirst();
    }

    Optional<JsonNode> registry() {
        return find(resources, CloudRegistry.KIND);
    }

    Optional<JsonNode> cluster() {
        return find(resources, ConnectedCluster.KIND);
    }

    Optional<Extension> extension() {
        return find(resources, Extension.KIND).map(Extension::new);
    }

    Optional<ConnectedRegistry> connectedRegistry() {
        return find(resources, ConnectedRegistry.KIND).map(ConnectedRegistry::new);
    }

    Optional<Token> syncToken() {
        return find(resources, Token.SYNC_KIND).map(Token::new);
    }

    boolean isMissing(String kind) {
        return missing().stream().anyMatch(one -> one.kind().equals(kind));
    }

    /** That of the first of a kind; a site has one of each, but for its client tokens. */
    ResourceId id(String kind) {
        return resources.stream()
                .filter(one -> one.kind().equals(kind))
                .map(SeenResource::id)
                .findFirst()
                .orElseThrow();
    }

    /** The names of the site, as remedies need them. */
    Map<Fact, String> facts() {
        var facts = new EnumMap<Fact, String>(Fact.class);
        resources.forEach(one -> SiteFacts.add(facts, one.kind(), one.id()));
        return facts;
    }

    List<SeenResource> missingParents() {
        return missing().stream().filter(one -> PARENTS.contains(one.kind())).toList();
    }

    /** What belongs to the site, but for the registry and the cluster. */
    List<SeenResource> missingParts() {
        return missing().stream().filter(one -> !PARENTS.contains(one.kind())).toList();
    }

    /** Nothing that a deployment creates. */
    boolean isNothingThere() {
        return resources.stream().filter(SeenResource::managed).allMatch(SeenResource::isMissing);
    }

    private List<SeenResource> missing() {
        return resources.stream().filter(SeenResource::isMissing).toList();
    }
}
