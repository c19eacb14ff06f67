package dev.connreg.sandbox.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.operation.Completion;
import dev.connreg.sandbox.operation.OperationAddress;
import dev.connreg.sandbox.operation.Shape;
import dev.connreg.sandbox.resource.ResourceCall;
import dev.connreg.sandbox.resource.ResourceRules;
import dev.connreg.sandbox.resource.World;
import dev.connreg.sandbox.store.Resource;
import dev.connreg.sandbox.wire.ArmFailure;
import dev.connreg.sandbox.wire.ArmResponse;
import dev.connreg.sandbox.wire.Json;
import dev.connreg.sandbox.wire.ResourcePath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Extensions of clusters. */
public final class Extensions implements ResourceRules {

    /** The type. */
    public static final String TYPE = "Microsoft.KubernetesConfiguration/extensions";

    private static final String PROTECTED = "configurationProtectedSettings";

    private final World world;
    private final ServiceAddresses addresses;

    Extensions(World world, ClusterBehaviour behaviour) {
        this.world = world;
        this.addresses = new ServiceAddresses(world, behaviour.ranges());
    }

    static String cluster(Resource extension) {
        return ResourcePath.of(extension.id()).parent().id();
    }

    static String extensionType(Resource extension) {
        return Json.text(extension.body(), "properties.extensionType")
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    static boolean isAppliance(Resource resource) {
        return ResourcePath.of(resource.id()).type().equalsIgnoreCase(TYPE)
                && extensionType(resource).equals(ChartReleases.CONNECTED_REGISTRY);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<String> apiVersions() {
        return List.of(
                "2025-03-01",
                "2024-11-01",
                "2023-05-01",
                "2022-11-01",
                "2022-07-01",
                "2022-03-01",
                "2021-09-01",
                "2020-07-01-preview");
    }

    @Override
    public ObjectNode shown(Resource resource, String apiVersion) {
        return ExtensionBodies.shown(resource, apiVersion);
    }

    @Override
    public ArmResponse put(ResourceCall call, Optional<Resource> current) {
        var sent = ExtensionBodies.rules(call.apiVersion()).whole(call.request().json());
        checkVersion(sent.path("properties"), false);
        var id = current.map(Resource::id).orElseGet(() -> call.newId(TYPE));
        var body = ExtensionBodies.create(world.times(), id, sent);
        var extension = current.orElseGet(() -> new Resource(id, body));
        current.ifPresent(c -> keep(c, body));
        extension.replace(body);
        replaceProtected(extension, sent.path("properties").path(PROTECTED));
        world.store().put(extension);
        var headers = install(call, extension, current.isPresent() ? "Updating" : "Creating");
        // The address of the region's own service, which is not for clients: another host and no api-version.
        var region =
                Json.text(call.parent().body(), "location").orElse("eastus").replace(" ", "");
        var location = "https://%s.rp.kubernetesconfiguration.azure.com%s"
                .formatted(region.toLowerCase(Locale.ROOT), pollingId(extension));
        return ArmResponse.json(201, shown(extension, call.apiVersion()))
                .with(headers)
                .with("Location", location);
    }

    @Override
    public ArmResponse patch(ResourceCall call, Resource current) {
        var sent = Json.member(
                ExtensionBodies.patchRules(call.apiVersion())
                        .part(call.request().json()),
                "properties");
        var before = current.properties().deepCopy();
        var secrets = sent.path(PROTECTED).deepCopy();
        sent.remove(PROTECTED);
        var after = before.deepCopy();
        Json.merge(after, sent);
        checkVersion(after, true);
        current.body().set("properties", after);
        // Sent protected settings replace the whole set; az sends an empty set when it means none, which changes
        // nothing.
        if (secrets.isEmpty() && before.equals(after)) {
            return ArmResponse.json(200, shown(current, call.apiVersion()));
        }
        if (!secrets.isEmpty()) {
            replaceProtected(current, secrets);
        }
        current.touched();
        var headers = install(call, current, "Updating");
        return ArmResponse.json(202, shown(current, call.apiVersion())).with(headers);
    }

    @Override
    public ArmResponse delete(ResourceCall call, Resource current) {
        if ("true".equalsIgnoreCase(call.request().query().get("forcedelete"))) {
            world.operations().cancel(current.id());
            world.store().remove(current.id());
            return ArmResponse.json(200, forced());
        }
        current.provisioningState("Deleting");
        var end = Completion.of(() -> world.store().remove(current.id()), () -> current.provisioningState("Failed"));
        return ArmResponse.empty(202).with(begin(call, current, "Deleting", end));
    }

    @Override
    public ArmFailure missing(ResourceCall call) {
        var message = "Extension instance with name '%s' not found."
                .formatted(call.path().last());
        var body = ArmFailure.error("ResourceNotFound", message);
        Json.member(body, "error").putArray("additionalInfo");
        return ArmFailure.of(404, body, message);
    }

    @Override
    public Map<String, String> headers(ResourceCall call) {
        return Map.of("api-supported-versions", call.apiVersion());
    }

    @Override
    public boolean listsEndWithNull() {
        return true;
    }

    private Map<String, String> install(ResourceCall call, Resource extension, String running) {
        extension.provisioningState(running);
        Json.member(extension.body(), "systemData")
                .put("lastModifiedAt", world.times().offset());
        var doing = running.equals("Creating") ? "Installing" : "Updating";
        return begin(call, extension, running, new Installation(world, addresses, extension, doing));
    }

    private Map<String, String> begin(ResourceCall call, Resource extension, String running, Completion end) {
        var folder = pollingId(extension) + "/operations";
        var address = new OperationAddress(Shape.OPERATION, folder, "", "api-version", call.apiVersion());
        return world.operations().start(call.request(), address, extension.id(), running, end);
    }

    /** The service writes the cluster's type with a capital where it follows operations. */
    private static String pollingId(Resource extension) {
        return extension
                .id()
                .replace("/connectedClusters/", "/ConnectedClusters/")
                .replace("/fleets/", "/Fleets/");
    }

    private static void keep(Resource current, ObjectNode body) {
        if (!Json.text(body, "properties.extensionType").orElse("").equals(extensionType(current))) {
            throw ArmFailure.provider(
                    400, "BadRequest", "The extension type of '%s' cannot be changed.".formatted(current.name()));
        }
        var created = current.body().path("systemData").path("createdAt");
        Json.member(body, "systemData").set("createdAt", created);
        Json.member(body, "properties")
                .set("currentVersion", current.properties().path("currentVersion"));
    }

    private static void replaceProtected(Resource extension, JsonNode sent) {
        extension.writeOnly().clear();
        for (var entry : sent.properties()) {
            if (!entry.getValue().isNull()) {
                extension.writeOnly().put(entry.getKey(), entry.getValue().asText());
            }
        }
    }

    private static void checkVersion(JsonNode properties, boolean complete) {
        var automatic = Json.text(properties, "autoUpgradeMinorVersion").map(Boolean::parseBoolean);
        if (Json.text(properties, "version").isPresent() && automatic.orElse(complete)) {
            throw ArmFailure.provider(
                    400, "BadRequest", "A version must not be given when autoUpgradeMinorVersion is true.");
        }
    }

    private static ObjectNode forced() {
        var body = Json.object().put("version", "1.1");
        body.putObject("content").putArray("headers");
        body.put("statusCode", 200).put("reasonPhrase", "OK");
        body.putArray("headers");
        body.putArray("trailingHeaders");
        return body.putNull("requestMessage").put("isSuccessStatusCode", true);
    }
}
