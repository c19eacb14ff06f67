package dev.connreg.graph;

/**
 * A resource group.
 *
 * @param subscriptionId the id (a GUID) of its subscription
 */
public record ResourceGroup(String subscriptionId, String name) {

    /** Its id. */
    public ResourceId id() {
        return ResourceId.of("/subscriptions/" + subscriptionId + "/resourceGroups/" + name);
    }
}
