package dev.connreg.arm.waiting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The state of a resource, in its own words: of its connection where it has one, or of its provisioning; of a resource
 * provider, that of its registration.
 */
public final class StateWords {

    private StateWords() {}

    private static String provisioning(JsonNode resource) {
        var registration = resource.path("registrationState").asText("Present");
        return resource.at("/properties/provisioningState").asText(registration);
    }

    public static String of(JsonNode resource) {
        var properties = resource.path("properties");
        var states = Stream.of(
                        properties.path("connectionState"),
                        properties.path("activation").path("status"))
                .map(state -> state.asText(""))
                .filter(state -> !state.isEmpty())
                .collect(Collectors.joining(", "));
        return states.isEmpty() ? provisioning(resource) : states;
    }
}
