package dev.connreg.deployment.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.Arm;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.deployment.diagnosis.DiagnosisReport.Unseen;
import dev.connreg.deployment.live.Presence;
import dev.connreg.deployment.live.Reads;
import dev.connreg.deployment.live.SyncRights;
import dev.connreg.resource.CloudRegistry;
import dev.connreg.resource.ConnectedCluster;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.Extension;
import dev.connreg.resource.Token;
import dev.connreg.site.SiteNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A site as far as it may be read; rights are those of the connected registry and of all above it. */
record SeenSite(List<Look> looks, Optional<SyncRights> rights, List<Unseen> unseen) {

    private static final Set<String> PARENTS = Set.of(CloudRegistry.KIND, ConnectedCluster.KIND);
    private static final int FORBIDDEN = 403;

    /** At one resource: it is there, or it is not, or it may not be read. */
    record Look(SiteNames.Resource resource, Optional<JsonNode> found, Optional<String> refusal) {

        boolean isMissing() {
            return found.isEmpty() && refusal.isEmpty();
        }
    }

    /** The requests run side by side. */
    static SeenSite read(Arm arm, SiteNames names) {
        try (var reads = new Reads()) {
            var asked = names.resources().stream()
                    .map(resource -> reads.start(() -> look(arm, resource)))
                    .toList();
            var looks = asked.stream().map(Reads.Read::get).toList();
            var unseen = new ArrayList<Unseen>();
            looks.forEach(look -> look.refusal()
                    .ifPresent(reason -> unseen.add(
                            new Unseen(look.resource().kind(), look.resource().id(), reason))));
            return new SeenSite(looks, rights(arm, names, looks, unseen), unseen);
        }
    }

    /** That something is missing must be sure. */
    private static Look look(Arm arm, SiteNames.Resource resource) {
        try {
            return new Look(resource, find(arm, resource), Optional.empty());
        } catch (ArmException e) {
            if (e.status() != FORBIDDEN) {
                throw e;
            }
            return new Look(resource, Optional.empty(), Optional.of(e.code()));
        }
    }

    private static Optional<JsonNode> find(Arm arm, SiteNames.Resource resource) {
        var stable = resource.type().apiVersion();
        if (!resource.managed()) {
            return arm.find(resource.id(), stable);
        }
        if (!resource.kind().equals(ConnectedRegistry.KIND)) {
            return Presence.find(arm, resource.id(), stable);
        }
        try {
            return Presence.find(arm, resource.id(), ConnectedRegistry.TELLS_OF_SYNC);
        } catch (ArmException e) {
            if (!e.isAboutApiVersion()) {
                throw e;
            }
            // Not every cloud has the preview.
            return Presence.find(arm, resource.id(), stable);
        }
    }

    private static Optional<SyncRights> rights(Arm arm, SiteNames names, List<Look> looks, List<Unseen> unseen) {
        if (find(looks, ConnectedRegistry.KIND).isEmpty()) {
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

    private static Optional<JsonNode> find(List<Look> looks, String kind) {
        return looks.stream()
                .filter(look -> look.resource().kind().equals(kind))
                .flatMap(look -> look.found().stream())
                .findFirst();
    }

    Optional<JsonNode> registry() {
        return find(looks, CloudRegistry.KIND);
    }

    Optional<JsonNode> cluster() {
        return find(looks, ConnectedCluster.KIND);
    }

    Optional<Extension> extension() {
        return find(looks, Extension.KIND).map(Extension::new);
    }

    Optional<ConnectedRegistry> connectedRegistry() {
        return find(looks, ConnectedRegistry.KIND).map(ConnectedRegistry::new);
    }

    Optional<Token> syncToken() {
        return find(looks, Token.SYNC_KIND).map(Token::new);
    }

    boolean isMissing(String kind) {
        return looks.stream().anyMatch(look -> look.resource().kind().equals(kind) && look.isMissing());
    }

    List<SiteNames.Resource> missingParents() {
        return missing().stream()
                .filter(resource -> PARENTS.contains(resource.kind()))
                .toList();
    }

    /** What belongs to the site, but for the registry and the cluster. */
    List<SiteNames.Resource> missingParts() {
        return missing().stream()
                .filter(resource -> !PARENTS.contains(resource.kind()))
                .toList();
    }

    /** Nothing that a deployment creates. */
    boolean isNothingThere() {
        return looks.stream().filter(look -> look.resource().managed()).allMatch(Look::isMissing);
    }

    private List<SiteNames.Resource> missing() {
        return looks.stream().filter(Look::isMissing).map(Look::resource).toList();
    }
}
