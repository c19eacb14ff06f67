package dev.connreg.sandbox.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.operation.Completion;
import dev.connreg.sandbox.resource.ResourceCall;
import dev.connreg.sandbox.resource.ResourceRules;
import dev.connreg.sandbox.resource.World;
import dev.connreg.sandbox.store.Resource;
import dev.connreg.sandbox.wire.ArmFailure;
import dev.connreg.sandbox.wire.ArmResponse;
import dev.connreg.sandbox.wire.Json;
import dev.connreg.sandbox.wire.ResourcePath;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;

/** Connected registries: all but deactivation is done at once, as in every recording. */
public final class ConnectedRegistries implements ResourceRules {

    /** The type. */
    public static final String TYPE = "Microsoft.ContainerRegistry/registries/connectedRegistries";

    private final RegistryService service;
    private final ConnectedRegistryChecks checks;
    private final ConnectedRegistryBodies bodies;
    private final Appliances appliances;

    ConnectedRegistries(RegistryService service, Appliances appliances) {
        this.service = service;
        this.appliances = appliances;
        this.checks = new ConnectedRegistryChecks(service.world());
        this.bodies = new ConnectedRegistryBodies(service);
    }

    static boolean uses(Resource connected, Resource token) {
        var sync = Json.text(connected.body(), "properties.parent.syncProperties.tokenId");
        var clients =
                connected.properties().path("clientTokenIds").valueStream().map(c -> c.asText());
        return Stream.concat(sync.stream(), clients).map(ResourcePath::key).anyMatch(token.key()::equals);
    }

    /** The connected registry above, for one that is not at the top. */
    public static Optional<String> parentId(Resource connected) {
        return Json.text(connected.body(), "properties.parent.id");
    }

    /** Itself and those above it, itself first. */
    public static List<Resource> line(World world, Resource connected) {
        SequencedSet<Resource> line = new LinkedHashSet<>();
        var next = Optional.of(connected);
        // One that is in the line already would be a circle.
        while (next.isPresent() && line.add(next.get())) {
            next = parentId(next.get()).flatMap(world.store()::find);
        }
        return List.copyOf(line);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<String> apiVersions() {
        return RegistryVersions.CONNECTED_REGISTRIES;
    }

    @Override
    public ObjectNode shown(Resource resource, String apiVersion) {
        return bodies.shown(resource, apiVersion);
    }

    @Override
    public void beforeRead(Resource resource) {
        appliances.report(resource);
    }

    @Override
    public ArmResponse put(ResourceCall call, Optional<Resource> current) {
        var sent = ConnectedRegistryBodies.rules(call.apiVersion())
                .whole(call.request().json());
        checks.whole(call, sent, current);
        var id = current.map(Resource::id).orElseGet(() -> call.newId(TYPE));
        var body = bodies.create(id, sent, call.parent());
        var resource = current.orElseGet(() -> new Resource(id, body));
        current.ifPresent(c -> bodies.keepState(c, body));
        resource.replace(body);
        service.world().store().put(resource);
        return service.done(call, this, resource, current.isPresent() ? "Updating" : "Creating");
    }

    @Override
    public ArmResponse patch(ResourceCall call, Resource current) {
        var sent = ConnectedRegistryBodies.patchRules(call.apiVersion())
                .part(call.request().json());
        checks.part(sent);
        bodies.change(current, sent);
        current.touched();
        return service.done(call, this, current, "Updating");
    }

    @Override
    public ArmResponse delete(ResourceCall call, Resource current) {
        service.world().store().below(call.parent().id(), TYPE).stream()
                .filter(other -> parentId(other).map(ResourcePath::key).equals(Optional.of(current.key())))
                .findFirst()
                .ifPresent(child -> {
                    throw RegistryService.refused(
                            409,
                            "ConnectedRegistryHasChildren",
                            "The connected registry '%s' cannot be deleted: it is the parent of '%s'."
                                    .formatted(current.name(), child.name()));
                });
        if (service.world().operations().always()) {
            return service.beginDelete(call, current, service.region(call), "connectedregistries-");
        }
        service.world().store().remove(current.id());
        return ArmResponse.empty(200);
    }

    @Override
    public ArmResponse post(ResourceCall call, Resource current, String action) {
        if (action.equalsIgnoreCase("deactivate")) {
            return deactivate(call, current);
        }
        if (action.equalsIgnoreCase("resync") && RegistryVersions.hasResync(call.apiVersion())) {
            appliances.resync(current);
            return ArmResponse.json(200, shown(current, call.apiVersion()));
        }
        throw call.notAllowed();
    }

    @Override
    public ArmFailure missing(ResourceCall call) {
        return RegistryService.missing(call);
    }

    @Override
    public Map<String, String> headers(ResourceCall call) {
        return Map.of("api-supported-versions", String.join(", ", apiVersions().reversed()));
    }

    private ArmResponse deactivate(ResourceCall call, Resource current) {
        return ArmResponse.empty(202)
                .with(service.beginResult(
                        call,
                        current,
                        current.id() + "/operationStatuses",
                        "connectedregistries-",
                        "Updating",
                        Completion.of(() -> appliances.deactivate(current), () -> {})));
    }
}
