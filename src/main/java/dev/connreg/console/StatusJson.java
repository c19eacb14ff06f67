package dev.connreg.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.credential.certificate.CertificateFile;
import dev.connreg.deployment.Status;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Finding;
import dev.connreg.problem.SecretLooks;
import dev.connreg.resource.ConnectedCluster;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.ConnectedRegistry.LastSync;
import dev.connreg.resource.Extension;
import dev.connreg.resource.Token;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of a site for programs: {@code isWell}, {@code isGone}, the {@code connectedRegistry}, its {@code syncToken}, the
 * {@code connectedCluster} and the {@code extension} (null where absent), the {@code certificate} (null where the spec names no
 * file), and {@code resources}, one for each, with its {@code errors} as {@link DiagnosisJson} has findings. Times are in UTC, as in ISO 8601. What the service says may quote a
 * secret, which is hidden as in the text for people.
 */
public final class StatusJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private StatusJson() {}

    /** The status, read at that time, with the certificate in the file that the spec names. */
    public static JsonNode of(
            Status status, Optional<CertificateFile> certificate, Map<Fact, String> known, Instant now) {
        var json = JSON.objectNode();
        json.put("isWell", status.isWell(now));
        json.put("isGone", status.nothingLeft());
        json.set("connectedRegistry", or(status.connectedRegistry().map(registry -> registry(registry, now))));
        json.set("connectedCluster", or(status.connectedCluster().map(StatusJson::cluster)));
        json.set("syncToken", or(status.syncToken().map(token -> token(token, status.extension(), now))));
        json.set("extension", or(status.extension().map(StatusJson::extension)));
        json.set("certificate", or(certificate.map(file -> certificate(file, status.extension(), now))));
        var findings = status.findings(now);
        json.set(
                "resources",
                array(status.entries().stream()
                        .map(entry -> entry(entry, findings.getOrDefault(entry.id(), List.of()), known))
                        .toList()));
        return json;
    }

    /** A row a resource. */
    public static List<Map<String, String>> rows(JsonNode status) {
        return status.path("resources")
                .valueStream()
                .<Map<String, String>>map(resource -> {
                    var row = new LinkedHashMap<String, String>();
                    row.put("Kind", resource.path("kind").asText());
                    row.put("Name", resource.path("name").asText());
                    row.put("State", resource.path("state").asText());
                    return row;
                })
                .toList();
    }

    private static JsonNode or(Optional<ObjectNode> found) {
        return found.<JsonNode>map(node -> node).orElse(JSON.nullNode());
    }

    private static ArrayNode array(List<? extends JsonNode> items) {
        return JSON.arrayNode().addAll(items);
    }

    static ObjectNode registry(ConnectedRegistry registry, Instant now) {
        var sync = registry.lastSync();
        var json = JSON.objectNode()
                .put("name", registry.name())
                .put("id", registry.id().toString())
                .put("mode", registry.mode())
                .put("connectionState", registry.connectionState())
                .put("isActive", registry.isActive())
                .put("lastActivityTime", text(registry.lastActivity()))
                .put("schedule", registry.schedule())
                .put("syncWindow", registry.syncWindow().orElse(null))
                .put("overdueSince", text(registry.overdueSince(now)))
                .put("syncState", sync.map(LastSync::state).orElse(null))
                .put("lastSyncTime", text(sync.flatMap(LastSync::time)))
                .put("lastSuccessfulSyncTime", text(sync.flatMap(LastSync::success)))
                .put("isBetweenSyncs", registry.isBetweenSyncs(now))
                .put("parent", registry.parent().map(parent -> parent.name()).orElse(null));
        json.set(
                "complaints",
                array(registry.complaints().stream().map(StatusJson::complaint).toList()));
        return json;
    }

    private static ObjectNode complaint(ConnectedRegistry.Complaint complaint) {
        return JSON.objectNode()
                .put("code", SecretLooks.hidden(complaint.code()))
                .put("description", SecretLooks.hidden(complaint.description()))
                .put("time", text(complaint.time()));
    }

    private static ObjectNode token(Token token, Optional<Extension> extension, Instant now) {
        var json = JSON.objectNode().put("name", token.id().name()).put("isEnabled", token.isEnabled());
        var changed = extension.flatMap(Extension::lastModified);
        json.set(
                "passwords",
                array(token.passwords().stream()
                        .map(password -> JSON.objectNode()
                                .put("name", password.slot())
                                .put("creationTime", password.created().toString())
                                .put("expiry", text(password.expiry()))
                                .put("isExpired", password.isExpired(now))
                                .put(
                                        "isYoungerThanExtension",
                                        changed.filter(password.created()::isAfter)
                                                .isPresent()))
                        .toList()));
        return json;
    }

    private static ObjectNode cluster(ConnectedCluster cluster) {
        return JSON.objectNode()
                .put("name", cluster.json().path("name").asText())
                .put("connectivityStatus", cluster.connectivityStatus())
                .put("agentVersion", cluster.agentVersion().orElse(null))
                .put("distribution", cluster.distribution().orElse(null));
    }

    private static ObjectNode extension(Extension extension) {
        return JSON.objectNode()
                .put("name", extension.json().path("name").asText())
                .put("id", extension.json().path("id").asText())
                .put("provisioningState", extension.provisioningState())
                .put("currentVersion", extension.currentVersion().orElse(null))
                .put("pinnedVersion", extension.pinnedVersion().orElse(null))
                .put("troubleshootingGuide", extension.troubleshootingGuide().orElse(null))
                .put("autoUpgradeMode", extension.upgradeMode().orElse(null))
                .put("lastModifiedAt", text(extension.lastModified()));
    }

    private static ObjectNode certificate(CertificateFile file, Optional<Extension> extension, Instant now) {
        var changed = extension.flatMap(Extension::lastModified);
        var json = JSON.objectNode().put("file", file.path().toString());
        file.dates()
                .ifPresentOrElse(
                        dates -> json.put("expiry", dates.end().toString())
                                .put("isExpired", dates.isExpired(now))
                                .put("endsSoon", dates.endsSoon(now))
                                .put(
                                        "isYoungerThanExtension",
                                        changed.filter(dates.made()::isAfter).isPresent()),
                        () -> json.putNull("expiry"));
        return json;
    }

    private static ObjectNode entry(Status.Entry entry, List<Finding> findings, Map<Fact, String> known) {
        var json = JSON.objectNode()
                .put("kind", entry.kind())
                .put("name", entry.id().name())
                .put("id", entry.id().toString())
                .put("isManaged", entry.managed())
                .put("state", SecretLooks.hidden(entry.state()));
        json.set(
                "messages",
                array(entry.messages().stream()
                        .map(SecretLooks::hidden)
                        .map(JSON::textNode)
                        .toList()));
        json.set(
                "errors",
                array(findings.stream()
                        .map(finding -> DiagnosisJson.finding(finding.completedBy(known)))
                        .toList()));
        return json;
    }

    private static @Nullable String text(Optional<Instant> time) {
        return time.map(Instant::toString).orElse(null);
    }
}
