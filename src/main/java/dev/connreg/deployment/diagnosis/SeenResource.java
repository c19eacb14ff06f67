package dev.connreg.deployment.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.graph.ResourceId;
import java.util.Optional;

/**
 * A resource of a site: it is there, or it is not, or it may not be read.
 *
 * @param managed whether a deployment creates it
 * @param refusal what the service said where it may not be read
 */
public record SeenResource(
        String kind, ResourceId id, boolean managed, Optional<JsonNode> found, Optional<String> refusal) {

    boolean isMissing() {
        return found.isEmpty() && refusal.isEmpty();
    }
}
