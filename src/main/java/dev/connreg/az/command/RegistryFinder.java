package dev.connreg.az.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.signin.AzureSession;
import dev.connreg.graph.ResourceGroup;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.Failure;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the registry that a command line names, as az does: in the resource group if one is given, else in the whole
 * subscription. It is looked for once, and only when it is needed, so that checks can come between.
 */
final class RegistryFinder {

    private static final String TYPE = "Microsoft.ContainerRegistry/registries";

    private final Invocation invocation;
    private final String name;
    private final Optional<String> group;
    private @Nullable ResourceId id;

    private RegistryFinder(Invocation invocation, String name, Optional<String> group) {
        this.invocation = invocation;
        this.name = name;
        this.group = group;
    }

    /**
     * Checks the name; says so if a part of it is dropped.
     *
     * @throws Failure if that can be no registry
     */
    static RegistryFinder of(Invocation invocation, String typed, ResourceGroupOption group) {
        var read = RegistryName.of(typed, invocation.session().cloud().acrLoginServerSuffix());
        read.omitted()
                .ifPresent(suffix -> invocation
                        .console()
                        .warning("Registry name is '%s'. The following suffix '%s' is automatically omitted."
                                .formatted(read.name(), suffix)));
        return new RegistryFinder(invocation, read.name(), group.resourceGroup);
    }

    /** The registry's name, as typed. */
    String name() {
        return name;
    }

    /**
     * The registry's id. With a resource group this is no proof that there is one.
     *
     * @throws Failure if no registry of the subscription has the name, or several have it
     */
    ResourceId id() {
        if (id == null) {
            var found = new ResourceGroup(session().subscriptionId(), group.orElseGet(this::groupInSubscription));
            id = found.id().extension(TYPE, name);
        }
        return id;
    }

    JsonNode read() {
        return invocation.arm().get(id(), AzApiVersions.CONTAINER_REGISTRY);
    }

    private String groupInSubscription() {
        var groups = registries().stream()
                .filter(registry -> registry.path("name").asText().equalsIgnoreCase(name))
                .map(registry -> ResourceId.of(registry.path("id").asText()))
                .flatMap(registry -> registry.resourceGroup().stream())
                .toList();
        return switch (groups.size()) {
            case 0 ->
                throw new Failure("The resource with name '%s' and type '%s' could not be found in subscription '%s'."
                        .formatted(name, TYPE, subscription()));
            // In lower case, as az has it: ids that are sent on from here come back in results.
            case 1 -> groups.getFirst().toLowerCase(Locale.ROOT);
            default ->
                throw new Failure(
                        "More than one resources with type '%s' are found with name '%s'.".formatted(TYPE, name));
        };
    }

    private List<JsonNode> registries() {
        return invocation
                .arm()
                .list(
                        "/subscriptions/%s/resources".formatted(session().subscriptionId()),
                        AzApiVersions.RESOURCES,
                        Map.of("$filter", "resourceType eq '%s'".formatted(TYPE)));
    }

    private String subscription() {
        var id = session().subscriptionId();
        return session()
                .subscriptionName()
                .map(known -> "%s (%s)".formatted(known, id))
                .orElse(id);
    }

    private AzureSession session() {
        return invocation.session();
    }
}
