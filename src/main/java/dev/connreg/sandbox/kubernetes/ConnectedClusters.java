package dev.connreg.sandbox.kubernetes;

import static dev.connreg.sandbox.wire.BodyRules.Kind.ANY;
import static dev.connreg.sandbox.wire.BodyRules.Kind.TEXT;
import static dev.connreg.sandbox.wire.BodyRules.Kind.TEXT_MAP;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.operation.Completion;
import dev.connreg.sandbox.operation.OperationAddress;
import dev.connreg.sandbox.operation.Shape;
import dev.connreg.sandbox.resource.ResourceCall;
import dev.connreg.sandbox.resource.ResourceRules;
import dev.connreg.sandbox.resource.World;
import dev.connreg.sandbox.store.Resource;
import dev.connreg.sandbox.wire.ArmResponse;
import dev.connreg.sandbox.wire.BodyRules;
import dev.connreg.sandbox.wire.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

final class ConnectedClusters implements ResourceRules {

    static final String TYPE = "Microsoft.Kubernetes/connectedClusters";

    private static final BodyRules BODY = new BodyRules()
            .optional(TEXT, "location", "properties.distribution", "properties.infrastructure")
            .optional(TEXT, "properties.agentPublicKeyCertificate", "properties.privateLinkState")
            .optional(TEXT, "properties.privateLinkScopeResourceId")
            .optional(TEXT, "properties.azureHybridBenefit", "properties.distributionVersion")
            .optional(TEXT_MAP, "tags")
            .optional(ANY, "identity", "kind", "properties.arcAgentProfile", "properties.securityProfile")
            .optional(ANY, "properties.oidcIssuerProfile", "properties.gateway", "properties.aadProfile")
            .readOnly("id", "name", "type", "systemData", "properties.provisioningState")
            .readOnly("properties.connectivityStatus", "properties.kubernetesVersion", "properties.totalNodeCount")
            .readOnly("properties.agentVersion", "properties.totalCoreCount", "properties.lastConnectivityTime")
            .readOnly("properties.managedIdentityCertificateExpirationTime", "properties.offering");

    private final World world;

    ConnectedClusters(World world) {
        this.world = world;
    }

    /** Whether its agents answer. Clusters of other kinds have no such state and always do. */
    static boolean isConnected(World world, String id) {
        return world.store()
                .find(id)
                .flatMap(cluster -> Json.text(cluster.body(), "properties.connectivityStatus"))
                .map("Connected"::equals)
                .orElse(true);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<String> apiVersions() {
        return List.of(
                "2026-05-01",
                "2026-02-01-preview",
                "2025-12-01-preview",
                "2025-08-01-preview",
                "2024-12-01-preview",
                "2024-07-15-preview",
                "2024-07-01-preview",
                "2024-06-01-preview",
                "2024-02-01-preview",
                "2024-01-01",
                "2023-11-01-preview",
                "2022-10-01-preview",
                "2022-05-01-preview",
                "2021-10-01",
                "2021-04-01-preview",
                "2021-03-01",
                "2020-01-01-preview");
    }

    @Override
    public ObjectNode shown(Resource resource, String apiVersion) {
        return resource.body().deepCopy();
    }

    @Override
    public ArmResponse put(ResourceCall call, Optional<Resource> current) {
        var sent = BODY.whole(call.request().json());
        var cluster = current.orElseGet(() -> create(call, sent));
        Json.merge(cluster.body(), sent);
        cluster.touched();
        var state = current.isPresent() ? "Succeeded" : "Accepted";
        cluster.provisioningState(state);
        if (current.isPresent()) {
            return ArmResponse.json(200, shown(cluster, call.apiVersion()));
        }
        var headers = begin(
                call,
                cluster,
                "Accepted",
                Completion.of(() -> cluster.provisioningState("Succeeded"), () -> cluster.provisioningState("Failed")));
        return ArmResponse.json(201, shown(cluster, call.apiVersion())).with(headers);
    }

    @Override
    public ArmResponse patch(ResourceCall call, Resource current) {
        Json.merge(current.body(), BODY.part(call.request().json()));
        current.touched();
        return ArmResponse.json(200, shown(current, call.apiVersion()));
    }

    @Override
    public ArmResponse delete(ResourceCall call, Resource current) {
        current.provisioningState("Deleting");
        var end = Completion.of(() -> world.store().remove(current.id()), () -> current.provisioningState("Failed"));
        var headers = begin(call, current, "Deleting", end);
        return ArmResponse.text(202, "application/json; charset=utf-8", "null")
                .with(headers)
                .with("Location", headers.getOrDefault("Azure-AsyncOperation", ""));
    }

    @Override
    public Map<String, String> headers(ResourceCall call) {
        var current = world.store().find(call.path().id());
        return current.map(cluster -> Map.of(
                        "ETag",
                        "\"%08x-0000-1900-0000-672504890000\"".formatted(cluster.revision() + 1),
                        "x-ms-providerhub-traffic",
                        "True"))
                .orElse(Map.of());
    }

    private Map<String, String> begin(ResourceCall call, Resource cluster, String running, Completion end) {
        var region = Json.text(cluster.body(), "location").orElse("eastus").toUpperCase(Locale.ROOT);
        var folder = "/providers/Microsoft.Kubernetes/locations/" + region + "/operationStatuses";
        var address = new OperationAddress(Shape.TENANT, folder, "", "api-version", call.apiVersion());
        return world.operations().start(call.request(), address, cluster.id(), running, end);
    }

    private Resource create(ResourceCall call, ObjectNode sent) {
        var id = call.newId(TYPE);
        var location = Json.text(sent, "location").orElse("eastus");
        var cluster = new Resource(id, ClusterBodies.create(world.times(), id, location, "Connecting"));
        world.store().put(cluster);
        return cluster;
    }
}
