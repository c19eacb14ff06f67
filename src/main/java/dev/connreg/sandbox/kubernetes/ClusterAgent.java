package dev.connreg.sandbox.kubernetes;

import dev.connreg.sandbox.registry.Appliances;
import dev.connreg.sandbox.registry.ConnectedRegistries;
import dev.connreg.sandbox.resource.World;
import dev.connreg.sandbox.store.Resource;
import dev.connreg.sandbox.wire.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Runs the connected registries that extensions bring to clusters, and reports how they are. */
public final class ClusterAgent implements Appliances {

    private final World world;
    private final ClusterBehaviour behaviour;
    private final ParentLogin login;
    private final Map<UUID, Activation> activations = new HashMap<>();
    private final Map<UUID, Set<String>> silent = new HashMap<>();

    public ClusterAgent(World world, ClusterBehaviour behaviour) {
        this.world = world;
        this.behaviour = behaviour;
        this.login = new ParentLogin(world);
    }

    @Override
    public void report(Resource connected) {
        ConnectedRegistries.line(world, connected).reversed().forEach(this::reportOne);
    }

    private void reportOne(Resource connected) {
        var activation = activations.computeIfAbsent(connected.instance(), i -> new Activation());
        var candidates = appliances(connected);
        if (states(candidates).equals(silent.get(connected.instance()))) {
            return;
        }
        var holder = candidates.stream().filter(activation::isHeldBy).findFirst();
        if (!login.isParentOnline(connected)) {
            // The cloud hears of one below another through that one only.
            offline(connected);
        } else if (activation.isActive()) {
            reportActive(connected, holder, candidates);
        } else {
            reportInactive(connected, activation, candidates);
        }
    }

    @Override
    public void deactivate(Resource connected) {
        activations.computeIfAbsent(connected.instance(), i -> new Activation()).end(appliances(connected));
        offline(connected);
        connected.properties().putObject("activation").put("status", "Inactive");
        connected.properties().remove("statusDetails");
    }

    @Override
    public void resync(Resource connected) {
        var active = Json.text(connected.body(), "properties.activation.status").equals(Optional.of("Active"));
        Json.member(connected.properties(), "registrySyncResult")
                .put("syncTrigger", "ManualResync")
                .put("syncState", active ? "Pending" : "NotActivated");
    }

    /** Nothing is heard of its appliances until one of them is written again. */
    public void silence(Resource connected) {
        silent.put(connected.instance(), states(appliances(connected)));
    }

    /** They are heard of again, as they are now. */
    public void hear(Resource connected) {
        silent.remove(connected.instance());
        report(connected);
    }

    private static Set<String> states(List<Resource> appliances) {
        return appliances.stream().map(Activation::state).collect(Collectors.toSet());
    }

    private void reportActive(Resource connected, Optional<Resource> holder, List<Resource> candidates) {
        var problem = holder.flatMap(appliance -> problem(connected, appliance));
        if (holder.isPresent() && problem.isEmpty()) {
            online(connected, holder.get());
        } else {
            offline(connected);
            problem.ifPresentOrElse(
                    p -> tell(connected, p), () -> connected.properties().remove("statusDetails"));
        }
        if (candidates.stream().anyMatch(other -> !holder.equals(Optional.of(other)))) {
            tell(
                    connected,
                    new Problem(
                            "Activation",
                            "ALREADY_ACTIVATED",
                            "Failed to activate the connected registry as it is already activated by another instance. "
                                    + "Only one instance is supported at any time."));
        }
    }

    private void reportInactive(Resource connected, Activation activation, List<Resource> candidates) {
        var fresh = candidates.stream().filter(activation::mayBeTakenBy).findFirst();
        if (fresh.isEmpty()) {
            return;
        }
        var problem = problem(connected, fresh.get());
        if (problem.isPresent()) {
            tell(connected, problem.get());
        } else if (activation.reads(behaviour.onlineAfterReads())) {
            activation.take(fresh.get());
            connected.properties().putObject("activation").put("status", "Active");
            online(connected, fresh.get());
        }
    }

    private Optional<Problem> problem(Resource connected, Resource appliance) {
        var values = ChartValues.of(appliance);
        return new TlsFiles(values)
                .untrusted(values.clusterIp().orElse(""), world.times().now())
                .map(text -> new Problem("Certificate", "CERTIFICATE_INVALID", text))
                .or(() -> values.connectionString().flatMap(string -> login.problem(connected, string)));
    }

    private List<Resource> appliances(Resource connected) {
        return world.store().all().stream()
                .filter(Extensions::isAppliance)
                .filter(e -> e.provisioningState().equals("Succeeded")
                        || e.provisioningState().equals("Updating"))
                .filter(e -> ConnectedClusters.isConnected(world, Extensions.cluster(e)))
                .filter(e -> ChartValues.of(e)
                        .connectionString()
                        .flatMap(ConnectionString::connectedRegistry)
                        .filter(connected.name()::equalsIgnoreCase)
                        .isPresent())
                .toList();
    }

    private void online(Resource connected, Resource appliance) {
        var values = ChartValues.of(appliance);
        var now = world.times().offset();
        var properties = connected.properties();
        properties.remove("statusDetails");
        properties.put("connectionState", "Online").put("lastActivityTime", now);
        properties.put("version", appliance.properties().path("currentVersion").asText());
        var server = Json.member(properties, "loginServer");
        server.put(
                "host",
                values.setting("registryLoginServer").or(values::clusterIp).orElse(""));
        Json.member(server, "tls").put("status", values.http() ? "Disabled" : "Enabled");
        Json.member(Json.member(properties, "parent"), "syncProperties").put("lastSyncTime", now);
        if (properties.get("registrySyncResult") instanceof com.fasterxml.jackson.databind.node.ObjectNode result) {
            result.put("syncState", "Succeeded");
        }
    }

    private static void offline(Resource connected) {
        connected.properties().put("connectionState", "Offline");
    }

    private void tell(Resource connected, Problem problem) {
        connected
                .properties()
                .putArray("statusDetails")
                .addObject()
                .put("type", problem.type())
                .put("code", problem.code())
                .put("description", problem.description())
                .put("timestamp", world.times().offset())
                .put("correlationId", UUID.randomUUID().toString());
    }
}
