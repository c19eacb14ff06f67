package dev.connreg.sandbox.subscription;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.resource.World;
import dev.connreg.sandbox.wire.ArmFailure;
import dev.connreg.sandbox.wire.ArmRequest;
import dev.connreg.sandbox.wire.ArmResponse;
import dev.connreg.sandbox.wire.Json;
import dev.connreg.sandbox.wire.ResourcePath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** Requests above the resources: tenants, subscriptions, groups, providers, and the list of all resources. */
public final class SubscriptionRoutes {

    private final List<String> subscriptions;
    private final String tenant;
    private final Providers providers;
    private final ResourceGroups groups;
    private final ResourceList resources;

    public SubscriptionRoutes(
            World world, List<String> subscriptions, String tenant, Providers providers, ResourceGroups groups) {
        this.subscriptions = List.copyOf(subscriptions);
        this.tenant = tenant;
        this.providers = providers;
        this.groups = groups;
        this.resources = new ResourceList(world);
    }

    /** The answer, if the request is one of these. */
    public Optional<ArmResponse> answer(
            ArmRequest request, ResourcePath path, BiFunction<ArmRequest, List<ObjectNode>, ObjectNode> page) {
        var words =
                path.segments().stream().map(s -> s.toLowerCase(Locale.ROOT)).toList();
        var get = request.method().equals("GET");
        if (get && words.equals(List.of("subscriptions"))) {
            return list(request, subscriptions.stream().map(this::shown).toList(), page);
        }
        if (get && words.equals(List.of("tenants"))) {
            return list(request, List.of(tenant()), page);
        }
        if (words.size() < 2 || !words.getFirst().equals("subscriptions")) {
            return Optional.empty();
        }
        var subscription = subscription(path);
        var scope = "/subscriptions/" + path.segments().get(1);
        return switch (words.size()) {
            case 2 -> get ? Optional.of(ArmResponse.json(200, shown(subscription))) : Optional.empty();
            case 3 -> get ? collection(request, words.get(2), subscription, scope, page) : Optional.empty();
            case 4, 5 -> item(request, path, subscription, words, page);
            default -> Optional.empty();
        };
    }

    private Optional<ArmResponse> collection(
            ArmRequest request,
            String word,
            String subscription,
            String scope,
            BiFunction<ArmRequest, List<ObjectNode>, ObjectNode> page) {
        return switch (word) {
            case "resourcegroups" -> list(request, groups.all(subscription), page);
            case "resources" -> list(request, resources.list(request, scope), page);
            case "providers" -> list(request, providers.all(subscription), page);
            case "locations" -> list(request, List.of(location(subscription)), page);
            default -> Optional.empty();
        };
    }

    private Optional<ArmResponse> item(
            ArmRequest request,
            ResourcePath path,
            String subscription,
            List<String> words,
            BiFunction<ArmRequest, List<ObjectNode>, ObjectNode> page) {
        var name = path.segments().get(3);
        if (words.get(2).equals("providers")) {
            var action = words.size() == 5 ? Optional.of(words.get(4)) : Optional.<String>empty();
            var known = action.map(a -> a.equals("register") || a.equals("unregister"))
                    .orElse(true);
            return known ? Optional.of(providers.serve(request, subscription, name, action)) : Optional.empty();
        }
        if (!words.get(2).equals("resourcegroups")) {
            return Optional.empty();
        }
        if (words.size() == 4) {
            return Optional.of(groups.serve(request, path));
        }
        return request.method().equals("GET") && words.get(4).equals("resources")
                ? list(request, resources.list(request, groups.need(path).id()), page)
                : Optional.empty();
    }

    private static Optional<ArmResponse> list(
            ArmRequest request, List<ObjectNode> all, BiFunction<ArmRequest, List<ObjectNode>, ObjectNode> page) {
        return Optional.of(ArmResponse.json(200, page.apply(request, all)));
    }

    private String subscription(ResourcePath path) {
        var asked = path.segments().get(1);
        return subscriptions.stream()
                .filter(asked::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> ArmFailure.gateway(
                        404, "SubscriptionNotFound", "The subscription '%s' could not be found.".formatted(asked)));
    }

    private ObjectNode shown(String subscription) {
        var body = Json.object().put("id", "/subscriptions/" + subscription).put("authorizationSource", "RoleBased");
        body.put("subscriptionId", subscription).put("tenantId", tenant);
        body.put("displayName", "Sandbox").put("state", "Enabled");
        body.putObject("subscriptionPolicies")
                .put("locationPlacementId", "Public_2014-09-01")
                .put("quotaId", "PayAsYouGo_2014-09-01")
                .put("spendingLimit", "Off");
        return body;
    }

    private ObjectNode tenant() {
        return Json.object()
                .put("id", "/tenants/" + tenant)
                .put("tenantId", tenant)
                .put("tenantCategory", "Home")
                .put("displayName", "Sandbox");
    }

    private static ObjectNode location(String subscription) {
        return Json.object()
                .put("id", "/subscriptions/" + subscription + "/locations/eastus")
                .put("name", "eastus")
                .put("displayName", "East US");
    }
}
