package dev.connreg.sandbox.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.store.Resource;
import dev.connreg.sandbox.wire.ArmFailure;
import dev.connreg.sandbox.wire.ArmRequest;
import dev.connreg.sandbox.wire.ArmResponse;
import dev.connreg.sandbox.wire.ResourcePath;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of one type of resource. All but the reading of it is refused unless a type allows it. */
public interface ResourceRules {

    /** The type as the service writes it, such as {@code Microsoft.ContainerRegistry/registries/tokens}. */
    String type();

    /** The versions it can be asked with, the newest first. */
    List<String> apiVersions();

    /** What a GET shows; never a value that is write-only. */
    ObjectNode shown(Resource resource, String apiVersion);

    /** Something is about to read a resource. */
    default void beforeRead(Resource resource) {}

    /** Creates or replaces. */
    default ArmResponse put(ResourceCall call, Optional<Resource> current) {
        throw call.notAllowed();
    }

    /** Changes. */
    default ArmResponse patch(ResourceCall call, Resource current) {
        throw call.notAllowed();
    }

    /** Takes away. */
    default ArmResponse delete(ResourceCall call, Resource current) {
        throw call.notAllowed();
    }

    /** Does what the last word of the path says. */
    default ArmResponse post(ResourceCall call, Resource current, String action) {
        throw call.notAllowed();
    }

    /** What a list has that nobody creates; empty if it lists what is stored. */
    default Optional<List<ObjectNode>> catalogue(ArmRequest request, ResourcePath list) {
        return Optional.empty();
    }

    /** What a request for one that is not there is refused with. */
    default ArmFailure missing(ResourceCall call) {
        return ArmFailure.gateway(
                404,
                "ResourceNotFound",
                ("The Resource '%s/%s' under resource group '%s' was not found. For more details please go to "
                                + "https://aka.ms/ARMResourceNotFoundFix")
                        .formatted(
                                type(),
                                call.path().last(),
                                call.path().resourceGroup().orElse("")));
    }

    /** Headers that every answer of the provider has. */
    default Map<String, String> headers(ResourceCall call) {
        return Map.of();
    }

    /** Whether the last page of a list says {@code "nextLink": null} instead of nothing. */
    default boolean listsEndWithNull() {
        return false;
    }
}
