package dev.connreg.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;

/** How the last operation on a resource ended, in ARM's words (learn.microsoft.com, asynchronous operations). */
public final class ProvisioningState {

    private static final Set<String> FAILURES = Set.of("failed", "canceled");

    private ProvisioningState() {}

    static String of(JsonNode resource) {
        return resource.at("/properties/provisioningState").asText("");
    }

    public static boolean hasFailed(JsonNode resource) {
        return FAILURES.contains(of(resource).toLowerCase(Locale.ROOT));
    }
}
