package dev.connreg.resource;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.graph.ResourceType;

public record CloudRegistry(JsonNode json) {

    public static final ResourceType TYPE =
            new ResourceType("Microsoft.ContainerRegistry/registries", ApiVersions.CONTAINER_REGISTRY);
    public static final String KIND = "registry";

    /** {@code Basic}, {@code Standard} or {@code Premium}. */
    public String sku() {
        return json.at("/sku/name").asText();
    }

    /** Connected registries need it (learn.microsoft.com, connected registry introduction). */
    public boolean isPremium() {
        return sku().equalsIgnoreCase("Premium");
    }

    /** The dedicated data endpoint, through which connected registries synchronize. */
    public boolean hasDataEndpoint() {
        return json.at("/properties/dataEndpointEnabled").asBoolean();
    }
}
