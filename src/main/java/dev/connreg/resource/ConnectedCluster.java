package dev.connreg.resource;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.graph.ResourceType;

public record ConnectedCluster(JsonNode json) {

    public static final ResourceType TYPE =
            new ResourceType("Microsoft.Kubernetes/connectedClusters", ApiVersions.CONNECTED_CLUSTER);
    public static final String KIND = "connected cluster";

    /** {@code Connected}, {@code Connecting}, {@code Offline} or {@code Expired}. */
    public String connectivityStatus() {
        return json.at("/properties/connectivityStatus").asText("unknown");
    }

    public boolean isConnected() {
        return connectivityStatus().equalsIgnoreCase("Connected");
    }
}
