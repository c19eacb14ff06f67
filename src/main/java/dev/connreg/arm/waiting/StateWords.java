package dev.connreg.arm.waiting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The state of a resource, in its own words: of its provisioning, and of its connection where it has one. */
public final class StateWords {

    private StateWords() {}

    public static String of(JsonNode resource) {
        var properties = resource.path("properties");
        var states = Stream.of(
                        properties.path("connectionState"),
                        properties.path("activation").path("status"))
                .map(state -> state.asText(""))
                .filter(state -> !state.isEmpty())
                .collect(Collectors.joining(", "));
        return states.isEmpty() ? properties.path("provisioningState").asText("Present") : states;
    }
}
