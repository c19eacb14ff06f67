package dev.connreg.sandbox.registry;

import static dev.connreg.sandbox.wire.BodyRules.Kind.TEXT;
import static dev.connreg.sandbox.wire.BodyRules.Kind.TEXTS;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.resource.ResourceCall;
import dev.connreg.sandbox.resource.ResourceRules;
import dev.connreg.sandbox.store.Resource;
import dev.connreg.sandbox.wire.ArmFailure;
import dev.connreg.sandbox.wire.ArmResponse;
import dev.connreg.sandbox.wire.BodyRules;
import dev.connreg.sandbox.wire.Json;
import dev.connreg.sandbox.wire.ResourcePath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Scope maps: put at once, patched and deleted in operations that are called after tokens. */
final class ScopeMaps implements ResourceRules {

    static final String TYPE = "Microsoft.ContainerRegistry/registries/scopeMaps";

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{5,50}");
    private static final Pattern ACTION =
            Pattern.compile("repositories/.+/content/(read|write|delete)|repositories/.+/metadata/(read|write)"
                    + "|gateway/[^/]+/(config|message)/(read|write)");
    private static final BodyRules BODY = new BodyRules()
            .required(TEXTS, "properties.actions")
            .optional(TEXT, "properties.description")
            .readOnly("id", "name", "type", "systemData")
            .readOnly("properties.type", "properties.creationDate", "properties.provisioningState");

    private final RegistryService service;

    ScopeMaps(RegistryService service) {
        this.service = service;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<String> apiVersions() {
        return RegistryVersions.SCOPE_MAPS_AND_TOKENS;
    }

    @Override
    public ObjectNode shown(Resource resource, String apiVersion) {
        return resource.body().deepCopy();
    }

    @Override
    public ArmResponse put(ResourceCall call, Optional<Resource> current) {
        var sent = Json.member(BODY.whole(call.request().json()), "properties");
        checkActions(sent);
        Names.check(NAME, call.path().last(), "InvalidScopeMapName");
        var id = current.map(Resource::id).orElseGet(() -> call.newId(TYPE));
        var body = service.body(TYPE, id);
        var properties = Json.member(body, "properties");
        Json.text(sent, "description").ifPresent(d -> properties.put("description", d));
        properties.put("type", "UserDefined");
        properties.put(
                "creationDate",
                current.flatMap(c -> Json.text(c.body(), "properties.creationDate"))
                        .orElseGet(service.world().times()::offset));
        properties.put("provisioningState", "Succeeded");
        properties.set("actions", sent.get("actions"));
        var resource = current.orElseGet(() -> new Resource(id, body));
        resource.replace(body);
        service.world().store().put(resource);
        return service.done(call, this, resource, current.isPresent() ? "Updating" : "Creating");
    }

    @Override
    public ArmResponse patch(ResourceCall call, Resource current) {
        var sent = Json.member(BODY.part(call.request().json()), "properties");
        checkActions(sent);
        Json.merge(current.properties(), sent);
        // Seen in recordings: a PATCH makes createdAt the time of the PATCH; creationDate keeps the true one.
        current.body()
                .set(
                        "systemData",
                        service.world()
                                .times()
                                .systemData(service.world().times().offset()));
        current.touched();
        var headers = service.begin(call, current, "token-", "Updating");
        return ArmResponse.json(201, shown(current, call.apiVersion())).with(headers);
    }

    @Override
    public ArmResponse delete(ResourceCall call, Resource current) {
        service.world().store().below(call.parent().id(), Tokens.TYPE).stream()
                .filter(token -> !token.provisioningState().equals("Deleting"))
                .filter(token -> Json.text(token.body(), "properties.scopeMapId")
                        .map(ResourcePath::key)
                        .equals(Optional.of(current.key())))
                .findFirst()
                .ifPresent(token -> {
                    throw RegistryService.refused(
                            409,
                            "ResourceInUse",
                            "The scope map '%s' is in use by the token '%s' and cannot be deleted."
                                    .formatted(current.name(), token.name()));
                });
        return service.beginDelete(call, current, service.region(call), "token-");
    }

    @Override
    public ArmFailure missing(ResourceCall call) {
        return RegistryService.missing(call);
    }

    @Override
    public Map<String, String> headers(ResourceCall call) {
        return Map.of("api-supported-versions", String.join(", ", apiVersions().reversed()));
    }

    private static void checkActions(ObjectNode sent) {
        sent.path("actions")
                .valueStream()
                .filter(a -> !ACTION.matcher(a.asText()).matches())
                .forEach(action -> {
                    throw RegistryService.refused(
                            400, "InvalidScopeMapAction", "The action '%s' is not valid.".formatted(action.asText()));
                });
    }
}
