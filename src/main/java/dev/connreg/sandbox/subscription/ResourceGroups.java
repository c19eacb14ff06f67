package dev.connreg.sandbox.subscription;

import static dev.connreg.sandbox.wire.BodyRules.Kind.TEXT;
import static dev.connreg.sandbox.wire.BodyRules.Kind.TEXT_MAP;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.operation.Completion;
import dev.connreg.sandbox.operation.OperationAddress;
import dev.connreg.sandbox.operation.Shape;
import dev.connreg.sandbox.resource.World;
import dev.connreg.sandbox.store.Resource;
import dev.connreg.sandbox.wire.ArmFailure;
import dev.connreg.sandbox.wire.ArmRequest;
import dev.connreg.sandbox.wire.ArmResponse;
import dev.connreg.sandbox.wire.BodyRules;
import dev.connreg.sandbox.wire.Json;
import dev.connreg.sandbox.wire.ResourcePath;
import java.util.List;

/** Resource groups. */
public final class ResourceGroups {

    /** The type. */
    public static final String TYPE = "Microsoft.Resources/resourceGroups";

    private static final BodyRules BODY = new BodyRules()
            .required(TEXT, "location")
            .optional(TEXT_MAP, "tags")
            .readOnly("id", "name", "type", "properties", "managedBy");

    private final World world;

    public ResourceGroups(World world) {
        this.world = world;
    }

    /** The body of a group. */
    public static ObjectNode body(String id, String location) {
        var body = Json.object().put("id", id).put("name", ResourcePath.of(id).last());
        body.put("type", TYPE).put("location", location).putObject("tags");
        body.putObject("properties").put("provisioningState", "Succeeded");
        return body;
    }

    /** Whether a resource is a group. */
    public static boolean isGroup(Resource resource) {
        return resource.body().path("type").asText().equals(TYPE);
    }

    /**
     * The group that a path is in.
     *
     * @throws ArmFailure if it is not there
     */
    public Resource need(ResourcePath path) {
        var name = path.resourceGroup().orElse("");
        var id = "/subscriptions/%s/resourceGroups/%s"
                .formatted(path.subscription().orElse(""), name);
        return world.store()
                .find(id)
                .orElseThrow(() -> ArmFailure.gateway(
                        404, "ResourceGroupNotFound", "Resource group '%s' could not be found.".formatted(name)));
    }

    /**
     * The group that something is to be written into.
     *
     * @throws ArmFailure if it is not there, or is being deleted
     */
    public Resource needWritable(ResourcePath path) {
        var group = need(path);
        if (group.provisioningState().equals("Deleting")) {
            throw ArmFailure.gateway(
                    409,
                    "ResourceGroupBeingDeleted",
                    "The resource group '%s' is in deprovisioning state and cannot perform this operation."
                            .formatted(group.name()));
        }
        return group;
    }

    List<ObjectNode> all(String subscription) {
        var prefix = ResourcePath.key("/subscriptions/" + subscription + "/");
        return world.store().all().stream()
                .filter(ResourceGroups::isGroup)
                .filter(group -> group.key().startsWith(prefix))
                .map(group -> group.body().deepCopy())
                .toList();
    }

    ArmResponse serve(ArmRequest request, ResourcePath path) {
        return switch (request.method()) {
            case "GET" -> ArmResponse.json(200, need(path).body());
            case "HEAD" -> {
                need(path);
                yield ArmResponse.empty(204);
            }
            case "PUT" -> put(request, path);
            case "DELETE" -> delete(request, need(path));
            default ->
                throw ArmFailure.unknown(405, "MethodNotAllowed", "The sandbox only makes, reads and deletes groups.");
        };
    }

    private ArmResponse delete(ArmRequest request, Resource group) {
        var folder = "/subscriptions/%s/operationresults"
                .formatted(ResourcePath.of(group.id()).subscription().orElse(""));
        var address = new OperationAddress(
                Shape.RESULT, folder, "", "api-version", request.query().getOrDefault("api-version", ""));
        group.provisioningState("Deleting");
        var end = Completion.of(() -> remove(group), () -> group.provisioningState("Succeeded"));
        return ArmResponse.empty(202).with(world.operations().start(request, address, group.id(), "Deleting", end));
    }

    private void remove(Resource group) {
        world.store().all().stream()
                .filter(resource -> resource.key().startsWith(group.key() + "/"))
                .forEach(resource -> world.operations().cancel(resource.id()));
        world.store().remove(group.id());
    }

    private ArmResponse put(ArmRequest request, ResourcePath path) {
        var sent = BODY.whole(request.json());
        var id = "/subscriptions/%s/resourceGroups/%s"
                .formatted(path.subscription().orElse(""), path.last());
        var current = world.store().find(id);
        if (current.isPresent()) {
            needWritable(path);
            Json.merge(current.get().body(), sent);
            return ArmResponse.json(200, current.get().body());
        }
        var body = body(id, sent.path("location").asText());
        Json.merge(body, sent);
        world.store().put(new Resource(id, body));
        return ArmResponse.json(201, body);
    }
}
