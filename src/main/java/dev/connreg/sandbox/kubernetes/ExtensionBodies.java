package dev.connreg.sandbox.kubernetes;

import static dev.connreg.sandbox.wire.BodyRules.Kind.ANY;
import static dev.connreg.sandbox.wire.BodyRules.Kind.FLAG;
import static dev.connreg.sandbox.wire.BodyRules.Kind.TEXT;
import static dev.connreg.sandbox.wire.BodyRules.Kind.TEXT_MAP;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.store.Resource;
import dev.connreg.sandbox.store.Timestamps;
import dev.connreg.sandbox.wire.BodyRules;
import dev.connreg.sandbox.wire.Json;
import dev.connreg.sandbox.wire.ResourcePath;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** How the service writes an extension: what is unset is null, and protected settings are empty texts. */
final class ExtensionBodies {

    private static final List<String> SINCE_2025 =
            List.of("autoUpgradeMode", "extensionState", "additionalDetails", "managedBy");

    private ExtensionBodies() {}

    static BodyRules rules(String apiVersion) {
        var rules = new BodyRules()
                .required(TEXT, "properties.extensionType")
                .optional(FLAG, "properties.autoUpgradeMinorVersion")
                .optional(TEXT, "properties.releaseTrain", "properties.version", "location")
                .optional(TEXT, "properties.scope.cluster.releaseNamespace")
                .optional(TEXT, "properties.scope.namespace.targetNamespace")
                .optional(TEXT_MAP, "properties.configurationSettings", "properties.configurationProtectedSettings")
                .optional(ANY, "identity", "plan", "properties.aksAssignedIdentity")
                .readOnly("id", "name", "type", "systemData", "properties.provisioningState", "properties.statuses")
                .readOnly("properties.currentVersion", "properties.installedVersion", "properties.errorInfo")
                .readOnly("properties.customLocationSettings", "properties.packageUri")
                .readOnly("properties.isSystemExtension", "properties.extensionState")
                .readOnly("properties.additionalDetails");
        return isFrom2025(apiVersion) ? rules.optional(TEXT, "properties.autoUpgradeMode") : rules;
    }

    static BodyRules patchRules(String apiVersion) {
        var rules = new BodyRules()
                .optional(FLAG, "properties.autoUpgradeMinorVersion")
                .optional(TEXT, "properties.releaseTrain", "properties.version")
                .optional(TEXT_MAP, "properties.configurationSettings", "properties.configurationProtectedSettings");
        return isFrom2025(apiVersion) ? rules.optional(TEXT, "properties.autoUpgradeMode") : rules;
    }

    static ObjectNode create(Timestamps times, String id, ObjectNode sent) {
        var body = Json.object().put("id", id).put("name", ResourcePath.of(id).last());
        body.put("type", Extensions.TYPE);
        fill(body.putObject("properties"), Json.member(sent, "properties"));
        body.set("systemData", systemData(times.offset()));
        if (sent.path("identity").isObject() && !isOfFleet(id)) {
            body.putObject("identity")
                    .put("type", sent.path("identity").path("type").asText())
                    .put("principalId", UUID.randomUUID().toString());
        }
        return body;
    }

    /** Seen at the real service: those have none, though asked for. */
    private static boolean isOfFleet(String id) {
        return id.toLowerCase(Locale.ROOT).contains("/microsoft.containerservice/fleets/");
    }

    static ObjectNode shown(Resource extension, String apiVersion) {
        var body = extension.body().deepCopy();
        var properties = Json.member(body, "properties");
        var keys = properties.putObject("configurationProtectedSettings");
        extension.writeOnly().keySet().forEach(key -> keys.put(key, ""));
        if (!isFrom2025(apiVersion)) {
            properties.remove(SINCE_2025);
        }
        if (apiVersion.compareTo("2022-11-01") < 0) {
            properties.remove(List.of("isSystemExtension", "currentVersion"));
        }
        return body;
    }

    private static void fill(ObjectNode properties, ObjectNode sent) {
        var type = sent.path("extensionType").asText().toLowerCase(Locale.ROOT);
        var version = Json.text(sent, "version");
        properties.put("extensionType", type);
        properties.put(
                "autoUpgradeMinorVersion",
                Json.text(sent, "autoUpgradeMinorVersion")
                        .map(Boolean::parseBoolean)
                        .orElse(version.isEmpty()));
        properties.put("autoUpgradeMode", Json.text(sent, "autoUpgradeMode").orElse("compatible"));
        properties.put("releaseTrain", Json.text(sent, "releaseTrain").orElse("Stable"));
        properties.put("version", version.orElse(null)).putNull("currentVersion");
        properties.set("scope", scope(sent.path("scope"), type));
        properties.put("provisioningState", "Creating");
        properties.set("configurationSettings", settings(sent.path("configurationSettings")));
        properties.putObject("configurationProtectedSettings");
        properties.putArray("statuses");
        properties
                .putNull("aksAssignedIdentity")
                .put("isSystemExtension", false)
                .putNull("extensionState");
        properties
                .putObject("additionalDetails")
                .putNull("docs")
                .putNull("releaseNotes")
                .putNull("troubleshootingGuide");
    }

    private static JsonNode settings(JsonNode sent) {
        var settings = Json.object();
        Json.merge(settings, sent);
        return settings;
    }

    private static JsonNode scope(JsonNode sent, String type) {
        if (sent.path("namespace").isObject()) {
            return sent;
        }
        var scope = Json.object();
        scope.putObject("cluster")
                .put(
                        "releaseNamespace",
                        Json.text(sent, "cluster.releaseNamespace").orElseGet(() -> ChartReleases.namespace(type)));
        return scope;
    }

    private static ObjectNode systemData(String now) {
        return Json.object()
                .putNull("createdBy")
                .putNull("createdByType")
                .put("createdAt", now)
                .putNull("lastModifiedBy")
                .putNull("lastModifiedByType")
                .put("lastModifiedAt", now);
    }

    private static boolean isFrom2025(String apiVersion) {
        return apiVersion.compareTo("2025-03-01") >= 0;
    }
}
