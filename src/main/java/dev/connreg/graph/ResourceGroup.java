package dev.connreg.graph;

/** A resource group. */
public record ResourceGroup(String subscriptionId, String name) {

    public ResourceId id() {
        return ResourceId.of("/subscriptions/" + subscriptionId + "/resourceGroups/" + name);
    }
}
