package dev.connreg.sandbox.registry;

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
import java.util.Locale;
import java.util.Map;

/** What the types of Microsoft.ContainerRegistry have in common: refusals, and the two shapes of their operations. */
final class RegistryService {

    private final World world;

    RegistryService(World world) {
        this.world = world;
    }

    World world() {
        return world;
    }

    /** Children that are not there are refused with a member {@code status} beside the error. */
    static ArmFailure missing(ResourceCall call) {
        var message =
                "The resource %s could not be found.".formatted(call.path().last());
        var body = ArmFailure.error("ResourceNotFound", message).put("status", "Failed");
        return ArmFailure.of(404, body, message);
    }

    static ArmFailure refused(int status, String code, String message) {
        return ArmFailure.provider(status, code, message);
    }

    /** A body in the order that the service writes it. */
    ObjectNode body(String type, String id) {
        var body = Json.object().put("type", type).put("id", id);
        body.put("name", ResourcePath.of(id).last());
        body.set("systemData", world.times().systemData(world.times().offset()));
        body.putObject("properties");
        return body;
    }

    Map<String, String> begin(ResourceCall call, Resource resource, String prefix, String running) {
        resource.provisioningState(running);
        var address = new OperationAddress(
                Shape.STATUS, resource.id() + "/operationStatuses", prefix, "api-version", call.apiVersion());
        var end = Completion.of(
                () -> resource.provisioningState("Succeeded"), () -> resource.provisioningState("Failed"));
        return world.operations().start(call.request(), address, resource.id(), running, end);
    }

    /** Ends a PUT or PATCH that is done already, at once or in an operation. */
    ArmResponse done(ResourceCall call, ResourceRules rules, Resource resource, String running) {
        if (!world.operations().always()) {
            return ArmResponse.json(200, rules.shown(resource, call.apiVersion()));
        }
        var headers = begin(call, resource, resource.name() + "-", running);
        return ArmResponse.json(201, rules.shown(resource, call.apiVersion())).with(headers);
    }

    /** Begins a DELETE; the resource is there until its end. */
    ArmResponse beginDelete(ResourceCall call, Resource resource, String region, String prefix) {
        var state = resource.provisioningState();
        resource.provisioningState("Deleting");
        var end = Completion.of(() -> world.store().remove(resource.id()), () -> resource.provisioningState(state));
        return ArmResponse.empty(202).with(beginResult(call, resource, results(call, region), prefix, "Deleting", end));
    }

    Map<String, String> beginResult(
            ResourceCall call, Resource resource, String folder, String prefix, String running, Completion end) {
        var address = new OperationAddress(Shape.RESULT, folder, prefix, "api-version", call.apiVersion());
        return world.operations().start(call.request(), address, resource.id(), running, end);
    }

    /** Where deletes are followed: in the registry's region, which children write in capitals. */
    static String results(ResourceCall call, String region) {
        return "/subscriptions/%s/providers/Microsoft.ContainerRegistry/locations/%s/operationResults"
                .formatted(call.path().subscription().orElse(""), region);
    }

    /** The region of the registry that a child stands in, as operations of children write it. */
    String region(ResourceCall call) {
        return Json.text(call.parent().body(), "location").orElse("eastus").toUpperCase(Locale.ROOT);
    }
}
