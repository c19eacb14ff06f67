package dev.connreg.resource;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.ResourceType;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.ErrorCode;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

public record ConnectedCluster(JsonNode json) {

    public static final ResourceType TYPE =
            new ResourceType("Microsoft.Kubernetes/connectedClusters", ApiVersions.CONNECTED_CLUSTER);
    public static final String KIND = "connected cluster";

    // Red Hat's CoreOS, Container-Optimized OS, Amazon Linux and Azure Linux, unless somebody has chosen others.
    private static final Set<String> MOSTLY_NOT_DEBIAN =
            Set.of("openshift", "gke", "eks", "aks_edge_k3s", "aks_edge_k8s");

    // Some days after they should have begun.
    private static final Duration UNRENEWED = Duration.ofDays(40);

    /** {@code Connected}, {@code Connecting}, {@code Offline} or {@code Expired}. */
    public String connectivityStatus() {
        return json.at("/properties/connectivityStatus").asText("unknown");
    }

    /** That of its Arc agents; empty where they have not told. */
    public Optional<String> agentVersion() {
        return told("agentVersion");
    }

    /** Such as {@code k3s}; empty where its agents have not told. */
    public Optional<String> distribution() {
        return told("distribution");
    }

    /** Both, such as {@code Arc agents 1.21.10, distribution k3s}. */
    public Optional<String> inWords() {
        return Stream.of(
                        agentVersion().map("Arc agents %s"::formatted),
                        distribution().map("distribution %s"::formatted))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + ", " + other);
    }

    private Optional<String> told(String property) {
        return Optional.of(json.path("properties").path(property).asText(""))
                .filter(text -> !text.isEmpty() && !text.equals("null"));
    }

    /** Empty if it is connected. */
    public Optional<CodedFinding> notConnected(ResourceId id) {
        return isConnected()
                ? Optional.empty()
                : Optional.of(named(CodedFinding.error(FindingCode.CLUSTER_NOT_CONNECTED), id)
                        .with(Fact.STATE, connectivityStatus())
                        .with(
                                Fact.ERROR_CODE,
                                (isExpired() ? ErrorCode.ARC_EXPIRED : ErrorCode.ARC_OFFLINE).published()));
    }

    /** Its agents renew their certificate, valid for 90 days, from the 46th on; empty if they have, or where ARM does not say. */
    public Optional<CodedFinding> notRenewed(ResourceId id, Instant now) {
        return Token.time(json.at("/properties/managedIdentityCertificateExpirationTime"))
                .filter(end -> end.isBefore(now.plus(UNRENEWED)))
                .map(end -> named(CodedFinding.warning(FindingCode.CLUSTER_IDENTITY_EXPIRES), id)
                        .with(Fact.TIME, end.toString()));
    }

    /** A warning if it reaches Azure through private endpoints. */
    public Optional<CodedFinding> inPrivateLinkScope(ResourceId id) {
        return json.at("/properties/privateLinkState").asText().equalsIgnoreCase("Enabled")
                ? Optional.of(named(CodedFinding.warning(FindingCode.CLUSTER_IN_PRIVATE_LINK_SCOPE), id))
                : Optional.empty();
    }

    /** A warning if its nodes are mostly none that the extension can distribute trust to. */
    public Optional<CodedFinding> withoutTrust(ResourceId id) {
        var distribution = distribution().orElse("").toLowerCase(Locale.ROOT);
        return MOSTLY_NOT_DEBIAN.contains(distribution)
                ? Optional.of(named(CodedFinding.warning(FindingCode.NODES_MAY_NOT_TRUST), id)
                        .with(Fact.STATE, distribution))
                : Optional.empty();
    }

    private static CodedFinding named(CodedFinding finding, ResourceId id) {
        var group = id.resourceGroup().orElse("?");
        return finding.with(Fact.NAME, id.name())
                .with(Fact.CLUSTER, id.name())
                .with(Fact.RESOURCE_GROUP, group)
                .with(Fact.CLUSTER_GROUP, group);
    }

    private boolean isExpired() {
        return connectivityStatus().equalsIgnoreCase("Expired");
    }

    public boolean isConnected() {
        return connectivityStatus().equalsIgnoreCase("Connected");
    }
}
