package dev.connreg.sandbox.resource;

import dev.connreg.sandbox.store.Resource;
import dev.connreg.sandbox.wire.ArmFailure;
import dev.connreg.sandbox.wire.ArmRequest;
import dev.connreg.sandbox.wire.ResourcePath;

/**
 * A request to a resource or a collection, once the gateway let it through.
 *
 * @param request as it came
 * @param path which resource, or which collection
 * @param parent what the resource stands in: a resource or the resource group
 */
public record ResourceCall(ArmRequest request, ResourcePath path, String apiVersion, Resource parent) {

    /** The id that a resource made by this request gets: that of its parent as it is written there, and a name. */
    public String newId(String type) {
        var word = type.substring(type.lastIndexOf('/') + 1);
        var nested = parent.key().equals(path.withoutLast().withoutLast().key());
        return parent.id() + (nested ? "/" + word : "/providers/" + type) + "/" + path.last();
    }

    /** What a request that the type does not have is refused with. */
    public ArmFailure notAllowed() {
        return ArmFailure.unknown(
                405, "MethodNotAllowed", "The sandbox has no %s of '%s'.".formatted(request.method(), path.id()));
    }
}
