package dev.connreg.sandbox.registry;

import static dev.connreg.sandbox.wire.BodyRules.Kind.ANY;
import static dev.connreg.sandbox.wire.BodyRules.Kind.FLAG;
import static dev.connreg.sandbox.wire.BodyRules.Kind.TEXT;
import static dev.connreg.sandbox.wire.BodyRules.Kind.TEXTS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.store.Resource;
import dev.connreg.sandbox.wire.BodyRules;
import dev.connreg.sandbox.wire.Json;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the service writes a connected registry: what it adds, makes uniform and leaves out. */
final class ConnectedRegistryBodies {

    private static final String ALWAYS = "* * * * *";
    private static final List<String> STATE =
            List.of("connectionState", "activation", "lastActivityTime", "version", "statusDetails", "loginServer");

    private final RegistryService service;

    ConnectedRegistryBodies(RegistryService service) {
        this.service = service;
    }

    /** What a PUT may hold. */
    static BodyRules rules(String apiVersion) {
        var rules = shared(new BodyRules(), apiVersion)
                .required(TEXT, "properties.mode")
                .required(TEXT, "properties.parent.syncProperties.messageTtl")
                .optional(TEXT, "properties.parent.id")
                .optional(TEXT, "properties.parent.syncProperties.tokenId")
                .optional(TEXT, "properties.parent.syncProperties.schedule")
                .optional(TEXT, "properties.parent.syncProperties.syncWindow")
                .readOnly("properties.parent.syncProperties.lastSyncTime")
                .readOnly("properties.parent.syncProperties.gatewayEndpoint");
        return RegistryVersions.hasManagedIdentity(apiVersion)
                ? rules.optional(TEXT, "properties.parent.syncProperties.authType")
                : rules;
    }

    /** What a PATCH may hold: other than in a PUT, {@code syncProperties} stands directly under {@code properties}. */
    static BodyRules patchRules(String apiVersion) {
        var rules = shared(new BodyRules(), apiVersion)
                .optional(TEXT, "properties.syncProperties.schedule")
                .optional(TEXT, "properties.syncProperties.syncWindow")
                .optional(TEXT, "properties.syncProperties.messageTtl");
        return RegistryVersions.hasManagedIdentity(apiVersion)
                ? rules.optional(TEXT, "properties.syncProperties.authType")
                : rules;
    }

    private static BodyRules shared(BodyRules rules, String apiVersion) {
        rules.optional(TEXTS, "properties.clientTokenIds", "properties.notificationsList")
                .optional(TEXT, "properties.logging.logLevel", "properties.logging.auditLogStatus")
                .optional(FLAG, "properties.garbageCollection.enabled")
                .optional(TEXT, "properties.garbageCollection.schedule")
                .readOnly("id", "name", "type", "systemData", "properties.provisioningState", "properties.version")
                .readOnly("properties.connectionState", "properties.lastActivityTime", "properties.activation")
                .readOnly("properties.loginServer", "properties.statusDetails", "properties.registrySyncResult");
        return RegistryVersions.hasManagedIdentity(apiVersion) ? rules.optional(ANY, "identity") : rules;
    }

    ObjectNode create(String id, ObjectNode sent, Resource registry) {
        var body = Json.object().put("type", ConnectedRegistries.TYPE);
        if (sent.get("identity") instanceof ObjectNode identity) {
            body.set("identity", Identities.shown(identity));
        }
        for (var member : service.body(ConnectedRegistries.TYPE, id).properties()) {
            body.set(member.getKey(), member.getValue());
        }
        fill(Json.member(body, "properties"), Json.member(sent, "properties"), registry);
        return body;
    }

    /** A PUT of one that is there leaves alone what its appliance reported. */
    void keepState(Resource current, ObjectNode body) {
        for (var name : STATE) {
            Optional.ofNullable(current.properties().get(name))
                    .ifPresent(value -> Json.member(body, "properties").set(name, value));
        }
        Json.text(current.body(), "properties.parent.syncProperties.lastSyncTime")
                .ifPresent(time -> Json.member(Json.member(Json.member(body, "properties"), "parent"), "syncProperties")
                        .put("lastSyncTime", time));
    }

    void change(Resource current, ObjectNode sent) {
        var properties = current.properties();
        var changes = Json.member(sent, "properties").deepCopy();
        var sync = changes.remove("syncProperties");
        Json.merge(properties, changes);
        normalise(properties);
        if (sync != null && sync.isObject()) {
            var target = Json.member(Json.member(properties, "parent"), "syncProperties");
            Json.merge(target, sync);
            tidy(target);
        }
        if (sent.get("identity") instanceof ObjectNode identity) {
            current.body().set("identity", Identities.shown(identity));
        }
        // Seen in recordings: a PATCH makes createdAt the time of the PATCH.
        var now = service.world().times().offset();
        current.body().set("systemData", service.world().times().systemData(now));
    }

    ObjectNode shown(Resource resource, String apiVersion) {
        var body = resource.body().deepCopy();
        var properties = Json.member(body, "properties");
        if (!RegistryVersions.hasManagedIdentity(apiVersion)) {
            body.remove("identity");
            Json.member(Json.member(properties, "parent"), "syncProperties").remove("authType");
        }
        if (!RegistryVersions.hasGarbageCollection(apiVersion)) {
            properties.remove("garbageCollection");
        }
        if (!RegistryVersions.hasResync(apiVersion)) {
            properties.remove("registrySyncResult");
        }
        return body;
    }

    private void fill(ObjectNode properties, ObjectNode sent, Resource registry) {
        properties
                .put("provisioningState", "Succeeded")
                .put("mode", mode(sent.path("mode").asText()));
        properties.put("connectionState", "Offline");
        properties.putObject("activation").put("status", "Inactive");
        properties.set("parent", parent(Json.member(sent, "parent"), registry));
        copy(sent, properties, "clientTokenIds");
        Json.member(Json.member(properties, "loginServer"), "tls").putObject("certificate");
        var logging = Json.object().put("logLevel", "Information").put("auditLogStatus", "Disabled");
        Json.merge(logging, sent.path("logging"));
        properties.set("logging", logging);
        copy(sent, properties, "notificationsList");
        copy(sent, properties, "garbageCollection");
        normalise(properties);
    }

    private static ObjectNode parent(ObjectNode sent, Resource registry) {
        var parent = Json.object();
        Json.text(sent, "id").ifPresent(id -> parent.put("id", id));
        var sync = Json.member(parent, "syncProperties");
        sync.put("schedule", ALWAYS);
        Json.merge(sync, sent.path("syncProperties"));
        if (!parent.has("id")) {
            sync.put("gatewayEndpoint", Registries.gateway(registry));
        }
        tidy(sync);
        return parent;
    }

    /** A registry that is always connected has no window; one with a managed identity has no token. */
    private static void tidy(ObjectNode sync) {
        if (sync.path("schedule").asText().equals(ALWAYS)) {
            sync.remove("syncWindow");
        }
        if (sync.path("authType").asText().equals("ManagedIdentity")) {
            sync.remove("tokenId");
        }
    }

    private static void normalise(ObjectNode properties) {
        for (var list : List.of("clientTokenIds", "notificationsList")) {
            if (properties.path(list).isEmpty()) {
                properties.remove(list);
            }
        }
        if (properties.get("garbageCollection") instanceof ObjectNode collection) {
            Optional.ofNullable(collection.get("enabled"))
                    .map(JsonNode::asText)
                    .ifPresent(e -> collection.put("enabled", Boolean.parseBoolean(e)));
        }
    }

    /** The service's own spelling of a mode, whatever the case it came in. */
    static String mode(String sent) {
        return switch (sent.toLowerCase(Locale.ROOT)) {
            case "readonly" -> "ReadOnly";
            case "readwrite" -> "ReadWrite";
            case "mirror" -> "Mirror";
            case "registry" -> "Registry";
            default ->
                throw RegistryService.refused(
                        400, "InvalidConnectedRegistryMode", "The mode '%s' is not valid.".formatted(sent));
        };
    }

    private static void copy(ObjectNode from, ObjectNode to, String name) {
        var value = from.path(name);
        if (!value.isMissingNode() && !value.isNull()) {
            to.set(name, value.deepCopy());
        }
    }
}
