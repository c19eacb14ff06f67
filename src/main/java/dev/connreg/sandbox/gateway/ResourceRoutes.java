package dev.connreg.sandbox.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.resource.ResourceCall;
import dev.connreg.sandbox.resource.ResourceRules;
import dev.connreg.sandbox.resource.World;
import dev.connreg.sandbox.store.Resource;
import dev.connreg.sandbox.subscription.Providers;
import dev.connreg.sandbox.subscription.ResourceGroups;
import dev.connreg.sandbox.wire.ArmFailure;
import dev.connreg.sandbox.wire.ArmRequest;
import dev.connreg.sandbox.wire.ArmResponse;
import dev.connreg.sandbox.wire.Json;
import dev.connreg.sandbox.wire.ResourcePath;
import java.util.List;
import java.util.Optional;

/** Requests to resources, to collections of them, and to their actions. */
final class ResourceRoutes {

    private final World world;
    private final ResourceTypes types;
    private final Providers providers;
    private final ResourceGroups groups;
    private final Pages pages;

    ResourceRoutes(World world, ResourceTypes types, Providers providers, ResourceGroups groups, Pages pages) {
        this.world = world;
        this.types = types;
        this.providers = providers;
        this.groups = groups;
        this.pages = pages;
    }

    ArmResponse serve(ArmRequest request, ResourcePath path, String apiVersion) {
        var action = path.endsInWord() && !request.reads();
        var target = action ? path.withoutLast() : path;
        if (!target.namesResource() && !target.endsInWord()) {
            throw ArmFailure.unknown(
                    404, "InvalidResourceType", "The sandbox has nothing at '%s'.".formatted(path.id()));
        }
        var rules = types.of(target.type(), apiVersion);
        if (target.resourceGroup().isEmpty()) {
            return list(request, rules, target, apiVersion);
        }
        var group = request.reads() ? groups.need(target) : groups.needWritable(target);
        var catalogue = request.method().equals("GET") && target.endsInWord()
                ? rules.catalogue(request, target)
                : Optional.<List<ObjectNode>>empty();
        if (catalogue.isPresent()) {
            return ArmResponse.json(200, pages.page(request, catalogue.get()));
        }
        var parent = parent(request, target, group, rules);
        var call = new ResourceCall(request, target, apiVersion, parent);
        if (target.endsInWord()) {
            return list(request, rules, target, apiVersion).with(rules.headers(call));
        }
        try {
            var answer = action ? act(rules, call, path.last()) : one(rules, call);
            return answer.with(rules.headers(call));
        } catch (ArmFailure refused) {
            throw refused.response().headers().containsKey("x-ms-failure-cause")
                    ? refused
                    : refused.with(rules.headers(call));
        }
    }

    private Resource parent(ArmRequest request, ResourcePath path, Resource group, ResourceRules rules) {
        var parent = path.endsInWord() ? above(path) : path.parent();
        if (parent.key().equals(group.key())) {
            return group;
        }
        return world.store()
                .find(parent.id())
                .orElseThrow(() -> ArmFailure.gateway(
                        404,
                        "ParentResourceNotFound",
                        ("Failed to perform '%s' on resource(s) of type '%s', because the parent resource '%s' could "
                                        + "not be found.")
                                .formatted(
                                        request.reads()
                                                ? "read"
                                                : request.method().equals("DELETE") ? "delete" : "write",
                                        rules.type().substring(rules.type().indexOf('/') + 1),
                                        parent.id())));
    }

    private static ResourcePath above(ResourcePath collection) {
        return new ResourcePath(collection.segments()).withoutLast().namesResource()
                ? collection.withoutLast()
                : collection.withoutLast().withoutLast().withoutLast();
    }

    private ArmResponse one(ResourceRules rules, ResourceCall call) {
        world.operations().look(call.path().id());
        var current = world.store().find(call.path().id());
        return switch (call.request().method()) {
            case "GET" -> get(rules, call, current);
            case "PUT" -> {
                writable(rules, call);
                yield rules.put(call, current);
            }
            case "PATCH" -> {
                writable(rules, call);
                yield rules.patch(call, current.orElseThrow(() -> rules.missing(call)));
            }
            case "DELETE" -> delete(rules, call, current);
            default -> throw call.notAllowed();
        };
    }

    private ArmResponse get(ResourceRules rules, ResourceCall call, Optional<Resource> current) {
        var resource = current.orElseThrow(() -> rules.missing(call));
        rules.beforeRead(resource);
        return ArmResponse.json(200, rules.shown(resource, call.apiVersion()));
    }

    private ArmResponse delete(ResourceRules rules, ResourceCall call, Optional<Resource> current) {
        if (current.isEmpty()) {
            return ArmResponse.empty(204);
        }
        // A second DELETE while the first goes on is answered again; one while something else goes on is not.
        var deleting = current.get().provisioningState().equals("Deleting");
        if (!deleting && !"true".equalsIgnoreCase(call.request().query().get("forcedelete"))) {
            idle(call);
        }
        return rules.delete(call, current.get());
    }

    private ArmResponse act(ResourceRules rules, ResourceCall call, String action) {
        if (!call.request().method().equals("POST")) {
            throw call.notAllowed();
        }
        world.operations().look(call.path().id());
        var current = world.store().find(call.path().id()).orElseThrow(() -> rules.missing(call));
        return rules.post(call, current, action);
    }

    private void writable(ResourceRules rules, ResourceCall call) {
        providers.needRegistered(rules.type().split("/", 2)[0]);
        idle(call);
    }

    private void idle(ResourceCall call) {
        if (world.operations().runs(call.path().id())) {
            throw ArmFailure.provider(
                    409,
                    "AnotherOperationInProgress",
                    "Another operation on '%s' is in progress."
                            .formatted(call.path().id()));
        }
    }

    private ArmResponse list(ArmRequest request, ResourceRules rules, ResourcePath path, String apiVersion) {
        if (!request.method().equals("GET")) {
            throw ArmFailure.unknown(405, "MethodNotAllowed", "The sandbox has no such request to a collection.");
        }
        var scope = path.resourceGroup().isPresent()
                ? above(path).id()
                : "/subscriptions/" + path.subscription().orElse("");
        var found = world.store().below(scope, rules.type());
        found.forEach(resource -> world.operations().look(resource.id()));
        var left = world.store().below(scope, rules.type());
        left.forEach(rules::beforeRead);
        var shown = left.stream().map(r -> rules.shown(r, apiVersion)).toList();
        var body = pages.page(request, shown);
        if (rules.listsEndWithNull() && !body.has("nextLink")) {
            body.putNull("nextLink");
        }
        return ArmResponse.json(200, Json.object().setAll(body));
    }
}
