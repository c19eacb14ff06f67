package dev.connreg.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.kubernetes.ClusterBodies;
import dev.connreg.sandbox.registry.RegistryBodies;
import dev.connreg.sandbox.resource.World;
import dev.connreg.sandbox.store.Resource;
import dev.connreg.sandbox.subscription.ResourceGroups;
import dev.connreg.sandbox.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is there when a sandbox starts.
 *
 * @param subscription the id of the subscription that one is signed in to
 * @param items groups, registries, clusters and other resources, in the order they are made
 * @param unregistered namespaces that the subscription is not registered with
 * @param forbidden actions that nobody is allowed, with a star for anything
 */
public record SandboxSeed(String subscription, List<Item> items, Set<String> unregistered, Set<String> forbidden) {

    /** The subscription of the tutorial. */
    public static final String SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";

    /** The resource group of the tutorial. */
    public static final String GROUP = "myresourcegroup";

    private static final String REGION = "eastus";

    public SandboxSeed {
        items = List.copyOf(items);
        unregistered = Set.copyOf(unregistered);
        forbidden = Set.copyOf(forbidden);
    }

    /** Something that is there. */
    public sealed interface Item {

        record Group(String name) implements Item {}

        /** A registry of a service tier: {@code Basic}, {@code Standard} or {@code Premium}. */
        record Registry(String group, String name, String tier, boolean dataEndpoint) implements Item {}

        /** An Arc-enabled cluster; {@code Connected}, {@code Connecting}, {@code Offline} or {@code Expired}. */
        record Cluster(String group, String name, String connectivity) implements Item {}

        record Other(ObjectNode body) implements Item {}

        /** Something in a subscription besides. */
        record Elsewhere(String subscription, Item item) implements Item {}
    }

    /** A subscription with nothing in it. */
    public static SandboxSeed empty() {
        return new SandboxSeed(SUBSCRIPTION, List.of(), Set.of(), Set.of());
    }

    /** A resource group with the Premium registry {@code myacrregistry}, its data endpoint on, and a cluster. */
    public static SandboxSeed tutorial() {
        return empty().withGroup(GROUP)
                .withRegistry("myacrregistry", "Premium", true)
                .withCluster("myarck8scluster", "Connected");
    }

    /** The same with one more resource group. */
    public SandboxSeed withGroup(String name) {
        return with(new Item.Group(name));
    }

    /** The same with one more registry in the tutorial's group, or with another one of that name. */
    public SandboxSeed withRegistry(String name, String tier, boolean dataEndpoint) {
        return with(new Item.Registry(GROUP, name, tier, dataEndpoint));
    }

    /** The same with one more cluster in the tutorial's group, or with another one of that name. */
    public SandboxSeed withCluster(String name, String connectivity) {
        return with(new Item.Cluster(GROUP, name, connectivity));
    }

    /** The same with any other resource; its body must have an {@code id}. */
    public SandboxSeed withResource(ObjectNode body) {
        return with(new Item.Other(body.deepCopy()));
    }

    /** The same with one more of anything. */
    public SandboxSeed with(Item item) {
        var more = new ArrayList<>(items);
        more.add(item);
        return new SandboxSeed(subscription, more, unregistered, forbidden);
    }

    /** The same without a registration with those namespaces. */
    public SandboxSeed withoutRegistration(String... namespaces) {
        return new SandboxSeed(subscription, items, Set.of(namespaces), forbidden);
    }

    /** The same where those actions are not allowed, such as {@code Microsoft.ContainerRegistry/registries/tokens/*}. */
    public SandboxSeed withoutActions(String... actions) {
        return new SandboxSeed(subscription, items, unregistered, Set.of(actions));
    }

    /** The id of a registry in the tutorial's group. */
    public String registryId(String name) {
        return groupId(subscription, GROUP) + "/providers/Microsoft.ContainerRegistry/registries/" + name;
    }

    /** The id of an Arc-enabled cluster in the tutorial's group. */
    public String clusterId(String name) {
        return groupId(subscription, GROUP) + "/providers/Microsoft.Kubernetes/connectedClusters/" + name;
    }

    /** All subscriptions, that which one is signed in to first. */
    List<String> subscriptions() {
        var others = items.stream()
                .flatMap(item ->
                        item instanceof Item.Elsewhere(var other, var _) ? Stream.of(other) : Stream.<String>empty());
        return Stream.concat(Stream.of(subscription), others).distinct().toList();
    }

    void plant(World world) {
        items.forEach(item -> world.store().put(resource(world, subscription, item)));
    }

    private static Resource resource(World world, String subscription, Item item) {
        return switch (item) {
            case Item.Elsewhere(var other, var there) -> resource(world, other, there);
            case Item.Group(var name) -> of(ResourceGroups.body(groupId(subscription, name), REGION));
            case Item.Registry registry -> registry(world, subscription, registry);
            case Item.Cluster(var group, var name, var connectivity) -> {
                var id = groupId(subscription, group) + "/providers/Microsoft.Kubernetes/connectedClusters/" + name;
                yield of(ClusterBodies.create(world.times(), id, REGION, connectivity));
            }
            case Item.Other(var body) -> of(body.deepCopy());
        };
    }

    private static Resource registry(World world, String subscription, Item.Registry item) {
        var id = groupId(subscription, item.group()) + "/providers/Microsoft.ContainerRegistry/registries/"
                + item.name();
        var body = RegistryBodies.create(world.times(), id, REGION);
        body.set("sku", RegistryBodies.sku(item.tier()));
        Json.member(body, "properties").put("dataEndpointEnabled", item.dataEndpoint());
        var registry = of(body);
        RegistryBodies.completeDataEndpoint(registry);
        return registry;
    }

    private static String groupId(String subscription, String name) {
        return "/subscriptions/" + subscription + "/resourceGroups/" + name;
    }

    private static Resource of(ObjectNode body) {
        return new Resource(body.path("id").asText(), body);
    }
}
