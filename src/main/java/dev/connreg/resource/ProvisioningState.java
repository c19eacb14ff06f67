package dev.connreg.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;

/** How the last operation on a resource ended, in ARM's words (learn.microsoft.com, asynchronous operations). */
public final class ProvisioningState {

    private static final Set<String> FAILURES = Set.of("failed", "canceled");

    private static final Set<String> AT_REST = Set.of("", "succeeded", "failed", "canceled");

    private ProvisioningState() {}

    static String of(JsonNode resource) {
        return resource.at("/properties/provisioningState").asText("");
    }

    public static boolean hasFailed(JsonNode resource) {
        return FAILURES.contains(of(resource).toLowerCase(Locale.ROOT));
    }

    /** Whether no operation is at work on it. */
    public static boolean isAtRest(JsonNode resource) {
        return AT_REST.contains(of(resource).toLowerCase(Locale.ROOT));
    }

    public static boolean isDeleting(JsonNode resource) {
        return of(resource).equalsIgnoreCase("deleting");
    }
}
