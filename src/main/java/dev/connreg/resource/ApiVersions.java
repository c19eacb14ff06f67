package dev.connreg.resource;

/** The newest stable API versions, which deployments and templates use. */
public final class ApiVersions {

    public static final String CONTAINER_REGISTRY = "2025-11-01";
    public static final String EXTENSION = "2025-03-01";
    public static final String CONNECTED_CLUSTER = "2024-01-01";

    private ApiVersions() {}
}
