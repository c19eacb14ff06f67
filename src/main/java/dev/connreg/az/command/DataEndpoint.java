package dev.connreg.az.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.graph.Value.Fields;
import dev.connreg.problem.Failure;
import java.util.Optional;

/** The dedicated data endpoint of a registry, through which connected registries synchronize. */
final class DataEndpoint {

    private DataEndpoint() {}

    /**
     * Plans to switch it on where it is off, after asking.
     *
     * @param present the registry as it was read
     * @param yes whether that is agreed to
     * @return the change; empty where it is on
     * @throws Failure if the answer is no, or the registry can have none
     */
    static Optional<Change> planned(Invocation invocation, CloudRegistry registry, JsonNode present, boolean yes) {
        if (present.at("/properties/dataEndpointEnabled").asBoolean()) {
            return Optional.empty();
        }
        invocation.confirm(
                "Dedicated data endpoints must be enabled to use connected-registry. Enabling might impact your firewall rules. Are you sure you want to enable it for '%s' registry?"
                        .formatted(registry.name()),
                yes);
        requirePremium(registry, present);
        return Optional.of(switchedOn(registry));
    }

    private static void requirePremium(CloudRegistry registry, JsonNode present) {
        var sku = present.at("/sku/name").asText();
        if (!sku.equalsIgnoreCase("Premium")) {
            throw new Failure(
                    "The registry '%s' is %s; dedicated data endpoints, and so connected registries, need Premium. To change it, run: az acr update --name %s --sku Premium"
                            .formatted(registry.name(), sku, registry.name()));
        }
    }

    /** Nothing else of the registry is sent: others may change it meanwhile. */
    private static Change switchedOn(CloudRegistry registry) {
        var properties = Fields.builder().put("dataEndpointEnabled", true).build();
        var body = Fields.builder().put("properties", properties).build();
        return Change.of(
                ChangeType.MODIFY,
                "registry",
                registry.id(),
                new Action.Patch(registry.id(), ApiVersions.CONTAINER_REGISTRY, body));
    }
}
