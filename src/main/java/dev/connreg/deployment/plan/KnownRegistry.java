package dev.connreg.deployment.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.Arm;
import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.deployment.live.RegistryContents;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.Failure;
import dev.connreg.resource.ApiVersions;
import dev.connreg.resource.CloudRegistry;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.ProvisioningState;
import dev.connreg.resource.ScopeMap;
import dev.connreg.resource.Token;
import java.util.List;
import java.util.stream.Stream;

/** A registry that must exist, and what is in it. */
record KnownRegistry(Arm arm, ResourceId id) {

    /** Throws a Failure if there is no such registry. */
    RegistryContents contents() {
        if (arm.find(id, CloudRegistry.TYPE.apiVersion()).isEmpty()) {
            throw new Failure(List.of(new MissingResource(arm).finding(CloudRegistry.KIND, id)));
        }
        return RegistryContents.read(arm, id, ApiVersions.CONTAINER_REGISTRY);
    }

    /** The same; waits for what an earlier run is still changing of those, so that a plan fits its end. */
    RegistryContents settled(List<ResourceId> some, WaitListener waiting) {
        var contents = contents();
        var busy = resources(contents)
                .filter(resource -> !ProvisioningState.isAtRest(resource))
                .map(resource -> ResourceId.of(resource.path("id").asText()))
                .filter(some::contains)
                .toList();
        busy.forEach(resource -> arm.awaitSettled(resource, contents.apiVersion(), waiting));
        return busy.isEmpty() ? contents : contents();
    }

    private static Stream<JsonNode> resources(RegistryContents contents) {
        return Stream.of(
                        contents.tree().registries().stream().map(ConnectedRegistry::json),
                        contents.tokens().stream().map(Token::json),
                        contents.scopeMaps().stream().map(ScopeMap::json))
                .flatMap(some -> some);
    }
}
