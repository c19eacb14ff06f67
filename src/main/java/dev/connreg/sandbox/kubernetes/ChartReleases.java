package dev.connreg.sandbox.kubernetes;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The types and versions of extensions that there are. */
final class ChartReleases {

    static final String CONNECTED_REGISTRY = "microsoft.containerregistry.connectedregistry";

    private static final Set<String> TYPES = Set.of(
            CONNECTED_REGISTRY,
            "microsoft.certmanagement",
            "microsoft.flux",
            "microsoft.azuremonitor.containers",
            "microsoft.azurekeyvaultsecretsprovider",
            "microsoft.policyinsights");
    private static final Set<String> TRAINS = Set.of("stable", "preview");
    private static final List<String> VERSIONS =
            List.of("0.7.0", "1.0.0", "1.0.1", "1.1.0", "1.2.0", "1.3.0", "1.4.0", "1.5.0");

    private ChartReleases() {}

    /** What is offered of a type in a release train. */
    static List<String> versions(String type, String train) {
        if (!TYPES.contains(type) || !TRAINS.contains(train)) {
            return List.of();
        }
        return type.equals(CONNECTED_REGISTRY) ? VERSIONS : List.of("1.0.0");
    }

    static String newest() {
        return VERSIONS.getLast();
    }

    /** Why a type or a version cannot be installed. */
    static Optional<String> refusal(String type, Optional<String> version) {
        if (!TYPES.contains(type)) {
            return Optional.of("ExtensionTypeRegistrationGetFailed: Extension type %s is not registered in region."
                    .formatted(type));
        }
        return version.filter(v -> type.equals(CONNECTED_REGISTRY) && !VERSIONS.contains(v))
                .map(v -> "Helm installation failed: failed in download the Chart path not found: version %s not found"
                        .formatted(v));
    }

    static String namespace(String type) {
        return switch (type) {
            case CONNECTED_REGISTRY -> "connected-registry";
            case "microsoft.flux" -> "flux-system";
            case "microsoft.certmanagement" -> "cert-manager";
            default -> "azure-extensions";
        };
    }
}
