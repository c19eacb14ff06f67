package dev.connreg.resource;

import java.util.Locale;
import java.util.Optional;

/** Azure's own roles that allow what connreg does (learn.microsoft.com, Azure built-in roles for containers). */
public enum BuiltInRole {
    REGISTRY(
            "Container Registry Contributor and Data Access Configuration Administrator",
            "microsoft.containerregistry/"),
    CLUSTER("Kubernetes Extension Contributor", "microsoft.kubernetesconfiguration/");

    private final String title;
    private final String actions;

    BuiltInRole(String title, String actions) {
        this.title = title;
        this.actions = actions;
    }

    /** The name by which it is granted. */
    public String title() {
        return title;
    }

    /**
     * The one to grant for an action; empty if it is of another resource provider.
     *
     * @param action such as {@code Microsoft.ContainerRegistry/registries/tokens/write}
     */
    public static Optional<BuiltInRole> allowing(String action) {
        var lowered = action.toLowerCase(Locale.ROOT);
        for (var role : values()) {
            if (lowered.startsWith(role.actions)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
