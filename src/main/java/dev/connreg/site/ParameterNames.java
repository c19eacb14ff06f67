package dev.connreg.site;

/** Names of what a site is made of, as parameters of templates. */
final class ParameterNames {

    static final String REGISTRY = "registryName";
    static final String LOCATION = "location";
    static final String CLUSTER = "clusterName";
    static final String CONNECTED_REGISTRY = "connectedRegistryName";
    static final String SERVICE_ADDRESS = "serviceClusterIp";

    static final String REPOSITORIES = "repositories";
    static final String MODE = "mode";
    static final String PARENT = "parentName";
    static final String SCOPE_MAP = "scopeMapName";
    static final String SCOPE_MAP_ACTIONS = "scopeMapActions";
    static final String SCOPE_MAP_DESCRIPTION = "scopeMapDescription";
    static final String SYNC_TOKEN = "syncTokenName";
    static final String SCHEDULE = "syncSchedule";
    static final String WINDOW = "syncWindow";
    static final String MESSAGE_TTL = "syncMessageTtl";
    static final String CLIENT_TOKENS = "clientTokenNames";
    static final String NOTIFICATIONS = "notifications";
    static final String LOG_LEVEL = "logLevel";
    static final String AUDIT_LOG = "auditLogStatus";
    static final String COLLECTION = "garbageCollectionEnabled";
    static final String COLLECTION_SCHEDULE = "garbageCollectionSchedule";

    static final String EXTENSION = "extensionName";
    static final String VERSION = "extensionVersion";
    static final String UPGRADES = "autoUpgradeMinorVersion";
    static final String TRAIN = "releaseTrain";
    static final String NAMESPACE = "releaseNamespace";
    static final String SETTINGS = "extensionSettings";
    static final String TLS_SECRET = "tlsSecretName";

    private ParameterNames() {}
}
