package dev.connreg.sandbox.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.store.Timestamps;
import dev.connreg.sandbox.wire.Json;
import dev.connreg.sandbox.wire.ResourcePath;
import java.time.Duration;
import java.util.UUID;

/** How ARM writes an Arc-enabled cluster. */
public final class ClusterBodies {

    private static final Duration IDENTITY_LASTS = Duration.ofDays(90);

    private ClusterBodies() {}

    /**
     * A cluster.
     *
     * @param connectivity {@code Connecting}, {@code Connected}, {@code Offline} or {@code Expired}
     */
    public static ObjectNode create(Timestamps times, String id, String location, String connectivity) {
        var body = Json.object().put("id", id).put("name", ResourcePath.of(id).last());
        body.put("type", "microsoft.kubernetes/connectedclusters").put("location", location);
        body.putObject("tags");
        body.set("systemData", times.systemData(times.zulu()));
        body.putObject("identity")
                .put("principalId", UUID.randomUUID().toString())
                .put("tenantId", "11111111-1111-1111-1111-111111111111")
                .put("type", "SystemAssigned");
        var properties = body.putObject("properties");
        properties.put("provisioningState", "Succeeded").put("connectivityStatus", connectivity);
        properties.put("agentPublicKeyCertificate", "");
        if (!connectivity.equals("Connecting")) {
            running(properties, times);
        }
        return body;
    }

    private static void running(ObjectNode properties, Timestamps times) {
        var expiry = times.now().plus(IDENTITY_LASTS);
        properties.put("distribution", "k3s").put("infrastructure", "generic");
        properties.put("kubernetesVersion", "1.31.5").put("totalNodeCount", 1);
        properties.put("agentVersion", "1.21.10").put("totalCoreCount", 4);
        properties.put("lastConnectivityTime", times.zulu());
        properties.put("managedIdentityCertificateExpirationTime", expiry.toString());
    }
}
