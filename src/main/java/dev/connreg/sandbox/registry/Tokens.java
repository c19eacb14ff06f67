package dev.connreg.sandbox.registry;

import static dev.connreg.sandbox.wire.BodyRules.Kind.ANY;
import static dev.connreg.sandbox.wire.BodyRules.Kind.TEXT;

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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tokens. A PUT that names no passwords takes them away, which is how the service behaves. */
final class Tokens implements ResourceRules {

    static final String TYPE = "Microsoft.ContainerRegistry/registries/tokens";

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9-]{5,50}");
    private static final BodyRules BODY = new BodyRules()
            .required(TEXT, "properties.scopeMapId")
            .optional(TEXT, "properties.status")
            .optional(ANY, "properties.credentials")
            .readOnly("id", "name", "type", "systemData", "properties.creationDate", "properties.provisioningState");

    private final RegistryService service;

    Tokens(RegistryService service) {
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
        Names.check(NAME, call.path().last(), "InvalidTokenName");
        checkScopeMap(sent);
        var token = current.orElseGet(() -> create(call));
        Passwords.retain(token, sent.path("credentials"));
        var properties = token.properties();
        properties.set("scopeMapId", sent.get("scopeMapId"));
        properties.put("status", status(sent, "enabled"));
        touched(token);
        var headers = service.begin(call, token, "token-", current.isPresent() ? "Updating" : "Creating");
        return ArmResponse.json(201, shown(token, call.apiVersion())).with(headers);
    }

    @Override
    public ArmResponse patch(ResourceCall call, Resource current) {
        var sent = Json.member(BODY.part(call.request().json()), "properties");
        checkScopeMap(sent);
        if (sent.has("credentials")) {
            Passwords.retain(current, sent.path("credentials"));
        }
        Optional.ofNullable(sent.get("scopeMapId"))
                .ifPresent(id -> current.properties().set("scopeMapId", id));
        current.properties()
                .put("status", status(sent, current.properties().path("status").asText()));
        touched(current);
        var headers = service.begin(call, current, "token-", "Updating");
        return ArmResponse.json(201, shown(current, call.apiVersion())).with(headers);
    }

    @Override
    public ArmResponse delete(ResourceCall call, Resource current) {
        service.world().store().below(call.parent().id(), ConnectedRegistries.TYPE).stream()
                .filter(connected -> ConnectedRegistries.uses(connected, current))
                .findFirst()
                .ifPresent(connected -> {
                    throw RegistryService.refused(
                            409,
                            "ResourceInUse",
                            "The token '%s' is in use by the connected registry '%s' and cannot be deleted."
                                    .formatted(current.name(), connected.name()));
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

    private Resource create(ResourceCall call) {
        var id = call.newId(TYPE);
        var token = new Resource(id, service.body(TYPE, id));
        var properties = token.properties();
        properties.put("creationDate", service.world().times().offset());
        properties.put("provisioningState", "Creating");
        properties.put("scopeMapId", "");
        properties.putObject("credentials").putArray("passwords");
        service.world().store().put(token);
        return token;
    }

    private void checkScopeMap(ObjectNode sent) {
        var id = Json.text(sent, "scopeMapId");
        var found = id.flatMap(service.world().store()::find)
                .filter(r -> ResourcePath.of(r.id()).type().equalsIgnoreCase(ScopeMaps.TYPE));
        if (id.isPresent() && found.isEmpty()) {
            throw RegistryService.refused(
                    400, "ScopeMapNotFound", "The scope map '%s' could not be found.".formatted(id.get()));
        }
    }

    private void touched(Resource token) {
        Json.member(token.body(), "systemData")
                .put("lastModifiedAt", service.world().times().offset());
        token.touched();
    }

    private static String status(ObjectNode sent, String otherwise) {
        var status = Json.text(sent, "status").orElse(otherwise);
        if (!status.matches("(?i)enabled|disabled")) {
            throw RegistryService.refused(400, "InvalidTokenStatus", "The status '%s' is not valid.".formatted(status));
        }
        return status.toLowerCase(Locale.ROOT);
    }
}
