package dev.connreg.az.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.graph.Value.Fields;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.CloudRegistry;
import java.util.List;
import java.util.Optional;

/** The dedicated data endpoint of a registry, through which connected registries synchronize. */
final class DataEndpoint {

    private DataEndpoint() {}

    /**
     * Plans to switch it on where it is off, after asking.
     *
     * @param present the registry as it was read
     * @return the change; empty where it is on
     * @throws Failure if the answer is no, or the registry can have none
     */
    static Optional<Change> planned(Invocation invocation, TargetRegistry registry, JsonNode present, boolean yes) {
        var found = new CloudRegistry(present);
        if (found.hasDataEndpoint()) {
            return Optional.empty();
        }
        invocation.confirm(
                "Dedicated data endpoints must be enabled to use connected-registry. Enabling might impact your firewall rules. Are you sure you want to enable it for '%s' registry?"
                        .formatted(registry.name()),
                yes);
        if (!found.isPremium()) {
            throw new Failure(List.of(CodedFinding.error(FindingCode.NOT_PREMIUM)
                    .with(Fact.NAME, registry.name())
                    .with(Fact.STATE, found.sku())));
        }
        return Optional.of(switchedOn(registry));
    }

    /** Nothing else of the registry is sent: others may change it meanwhile. */
    private static Change switchedOn(TargetRegistry registry) {
        var body = Fields.builder().put("dataEndpointEnabled", true).inProperties();
        return Change.of(
                ChangeType.MODIFY,
                "registry",
                registry.id(),
                new Action.Patch(registry.id(), ApiVersions.CONTAINER_REGISTRY, body));
    }
}
