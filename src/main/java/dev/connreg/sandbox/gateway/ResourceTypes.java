package dev.connreg.sandbox.gateway;

import dev.connreg.sandbox.resource.ResourceRules;
import dev.connreg.sandbox.wire.ArmFailure;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The types there are, by name, and the versions they can be asked with. */
final class ResourceTypes {

    private final Map<String, ResourceRules> rules;
    private final Set<String> withoutApiVersions;

    ResourceTypes(List<ResourceRules> rules, Set<String> withoutApiVersions) {
        this.rules = rules.stream().collect(Collectors.toMap(r -> key(r.type()), Function.identity()));
        this.withoutApiVersions = withoutApiVersions;
    }

    Optional<ResourceRules> find(String type) {
        return Optional.ofNullable(rules.get(key(type)));
    }

    ResourceRules of(String type, String apiVersion) {
        var found = find(type)
                .orElseThrow(() -> ArmFailure.unknown(
                        404,
                        "InvalidResourceType",
                        "The resource type '%s' could not be found in the namespace '%s' for api version '%s'."
                                .formatted(local(type), namespace(type), apiVersion)));
        if (!versions(found).contains(apiVersion)) {
            throw siblingsHave(namespace(type), apiVersion)
                    ? missingFromVersion(found, apiVersion)
                    : missingVersion(found, apiVersion);
        }
        return found;
    }

    List<String> versions(ResourceRules type) {
        return type.apiVersions().stream()
                .filter(version -> !withoutApiVersions.contains(version))
                .toList();
    }

    private boolean siblingsHave(String namespace, String apiVersion) {
        return rules.values().stream()
                .filter(r -> namespace(r.type()).equalsIgnoreCase(namespace))
                .anyMatch(r -> versions(r).contains(apiVersion));
    }

    private ArmFailure missingFromVersion(ResourceRules type, String apiVersion) {
        return ArmFailure.gateway(
                404,
                "InvalidResourceType",
                ("The resource type '%s' could not be found in the namespace '%s' for api version '%s'. "
                                + "The supported api-versions are '%s'.")
                        .formatted(
                                local(type.type()),
                                namespace(type.type()),
                                apiVersion,
                                String.join(",", versions(type))));
    }

    private ArmFailure missingVersion(ResourceRules type, String apiVersion) {
        return ArmFailure.gateway(
                400,
                "NoRegisteredProviderFound",
                ("No registered resource provider found for location 'eastus' and API version '%s' for type "
                                + "'%s'. The supported api-versions are '%s'. The supported locations are 'eastus'.")
                        .formatted(apiVersion, local(type.type()), String.join(", ", versions(type))));
    }

    private static String namespace(String type) {
        return type.split("/", 2)[0];
    }

    private static String local(String type) {
        return type.contains("/") ? type.substring(type.indexOf('/') + 1) : "";
    }

    private static String key(String type) {
        return type.toLowerCase(Locale.ROOT);
    }
}
