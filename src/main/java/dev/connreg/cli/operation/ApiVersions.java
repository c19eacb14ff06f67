package dev.connreg.cli.operation;

/** The API versions that az asks for, so that what ARM answers has the fields that az shows. */
final class ApiVersions {

    /** Everything of Microsoft.ContainerRegistry. */
    static final String CONTAINER_REGISTRY = "2026-09-01-preview";
    /** The list of all resources of a subscription. */
    static final String RESOURCES = "2024-11-01";

    private ApiVersions() {}
}
