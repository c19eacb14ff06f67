package dev.connreg.resource;

/** The newest stable API versions, which deployments and templates use; what az asks with is its own matter. */
public final class ApiVersions {

    public static final String CONTAINER_REGISTRY = "2025-11-01";
    public static final String EXTENSION = "2025-03-01";
    public static final String CONNECTED_CLUSTER = "2026-05-01";

    public static final String PERMISSIONS = "2022-04-01";
    public static final String RESOURCE_GROUP = "2025-04-01";
    /** Also that of the SDK's types. */
    public static final String RESOURCE_PROVIDER = "2025-04-01";

    /** There is no stable one. */
    public static final String EXTENSION_TYPES = "2024-11-01-preview";

    /** No stable one tells how connected registries last synchronized. */
    static final String SYNC_RESULT = "2026-03-01-preview";

    public static final String TEMPLATE_DEPLOYMENT = "2025-04-01";

    private ApiVersions() {}
}
