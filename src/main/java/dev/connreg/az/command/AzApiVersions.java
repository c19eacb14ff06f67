package dev.connreg.az.command;

import dev.connreg.arm.http.ApiVersionFallback;
import dev.connreg.resource.CloudRegistry;
import java.util.function.Consumer;

/** The API versions that az asks for, so that what ARM answers has the fields that az shows. */
final class AzApiVersions {

    static final String CONTAINER_REGISTRY = "2026-09-01-preview";
    static final String RESOURCES = "2024-11-01";

    static final String EXTENSION = "2023-05-01";
    /** Extensions of clusters with {@code autoUpgradeMode}, which the version above does not know. */
    static final String EXTENSION_WITH_UPGRADE_MODE = "2025-03-01";

    static final String PROVIDERS = "2025-04-01";

    private AzApiVersions() {}

    /** What is asked where a cloud does not have the preview. */
    static ApiVersionFallback fallback(Consumer<String> notice) {
        return new ApiVersionFallback(CONTAINER_REGISTRY, CloudRegistry.TYPE.apiVersion(), notice);
    }

    static String extension(ExtensionSettings options) {
        return options.autoUpgradeMode.isPresent() ? EXTENSION_WITH_UPGRADE_MODE : EXTENSION;
    }
}
