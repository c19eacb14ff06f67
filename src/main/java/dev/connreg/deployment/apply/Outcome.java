package dev.connreg.deployment.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.connreg.graph.ResourceId;
import java.util.HashMap;
import java.util.Map;

/** What ARM answered last about each resource of an applied plan. */
public final class Outcome {

    private final Map<ResourceId, JsonNode> answers = new HashMap<>();

    Outcome() {}

    void put(ResourceId id, JsonNode answer) {
        answers.put(id, answer);
    }

    /** A missing node where there was no answer. */
    public JsonNode of(ResourceId id) {
        return answers.getOrDefault(id, MissingNode.getInstance());
    }
}
