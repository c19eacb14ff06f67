package dev.connreg.sandbox.subscription;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.resource.ResourceRules;
import dev.connreg.sandbox.wire.ArmFailure;
import dev.connreg.sandbox.wire.ArmRequest;
import dev.connreg.sandbox.wire.ArmResponse;
import dev.connreg.sandbox.wire.Json;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Resource providers, and whether the subscription is registered with them. */
public final class Providers {

    private static final String REGISTERED = "Registered";

    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, String> states = new HashMap<>();
    private final Map<String, Integer> looks = new HashMap<>();
    private final List<ResourceRules> rules;
    private final int polls;

    /**
     * All registered, but for some.
     *
     * @param polls how often a registration is seen in progress before it is done
     */
    public Providers(List<ResourceRules> rules, Collection<String> unregistered, int polls) {
        this.rules = rules;
        this.polls = polls;
        for (var rule : rules) {
            var name = rule.type().split("/", 2)[0];
            names.put(key(name), name);
            states.put(key(name), REGISTERED);
        }
        unregistered.forEach(name -> states.put(key(name), "NotRegistered"));
    }

    /**
     * Lets writing requests pass if the subscription is registered.
     *
     * @throws ArmFailure if it is not
     */
    public void needRegistered(String namespace) {
        if (REGISTERED.equals(states.get(key(namespace)))) {
            return;
        }
        var message = ("The subscription is not registered to use namespace '%s'. See https://aka.ms/rps-not-found "
                        + "for how to register subscriptions.")
                .formatted(namespace);
        var body = ArmFailure.error("MissingSubscriptionRegistration", message);
        Json.member(body, "error")
                .putArray("details")
                .addObject()
                .put("code", "MissingSubscriptionRegistration")
                .put("target", namespace)
                .put("message", message);
        throw ArmFailure.of(409, body, message).with(Map.of("x-ms-failure-cause", "gateway"));
    }

    List<ObjectNode> all(String subscription) {
        return names.keySet().stream().map(key -> shown(subscription, key)).toList();
    }

    ArmResponse serve(ArmRequest request, String subscription, String namespace, Optional<String> action) {
        var key = key(namespace);
        if (!names.containsKey(key)) {
            throw ArmFailure.unknown(
                    404, "InvalidResourceNamespace", "The resource namespace '%s' is invalid.".formatted(namespace));
        }
        if (request.method().equals("GET") && action.isEmpty()) {
            advance(key);
            return ArmResponse.json(200, shown(subscription, key));
        }
        if (request.method().equals("POST")
                && action.filter(a -> a.equalsIgnoreCase("register")).isPresent()) {
            begin(key, "Registering", REGISTERED);
            return ArmResponse.json(200, shown(subscription, key));
        }
        if (request.method().equals("POST")
                && action.filter(a -> a.equalsIgnoreCase("unregister")).isPresent()) {
            begin(key, "Unregistering", "Unregistered");
            return ArmResponse.json(200, shown(subscription, key));
        }
        throw ArmFailure.unknown(404, "InvalidResourceType", "The sandbox has no such action of a provider.");
    }

    private void begin(String key, String running, String done) {
        if (!done.equals(states.get(key))) {
            states.put(key, running);
            looks.put(key, polls);
        }
    }

    private void advance(String key) {
        if (looks.merge(key, -1, Integer::sum) < 0) {
            states.computeIfPresent(key, (k, state) -> switch (state) {
                case "Registering" -> REGISTERED;
                case "Unregistering" -> "Unregistered";
                default -> state;
            });
        }
    }

    private ObjectNode shown(String subscription, String key) {
        var name = names.getOrDefault(key, key);
        var body = Json.object()
                .put("id", "/subscriptions/%s/providers/%s".formatted(subscription, name))
                .put("namespace", name);
        var types = body.putArray("resourceTypes");
        for (var rule : rules) {
            if (rule.type().startsWith(name + "/")) {
                var type = types.addObject().put("resourceType", rule.type().substring(name.length() + 1));
                type.set("locations", Json.texts(List.of("East US", "West Europe")));
                type.set("apiVersions", Json.texts(rule.apiVersions()));
                type.put("capabilities", "None");
            }
        }
        body.put("registrationState", states.getOrDefault(key, REGISTERED));
        return body.put("registrationPolicy", "RegistrationRequired");
    }

    private static String key(String namespace) {
        return namespace.toLowerCase(Locale.ROOT);
    }
}
