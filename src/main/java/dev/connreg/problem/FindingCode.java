package dev.connreg.problem;

/** What can be found before, while and after a site is deployed. The words for each are those of {@code console}. */
public enum FindingCode {
    /** A resource that must be there is not. */
    RESOURCE_MISSING,
    /** Not even the resource group is there. */
    RESOURCE_GROUP_MISSING,
    /** The cluster is not there, which a cleanup can be told. */
    CLUSTER_MISSING,
    /** The subscription is none of those that somebody is signed in to. */
    SUBSCRIPTION_MISSING,
    /** The registry's SKU has no connected registries. */
    NOT_PREMIUM,
    /** The registry has no dedicated data endpoint. */
    DATA_ENDPOINT_OFF,
    /** The cluster's agents do not report. */
    CLUSTER_NOT_CONNECTED,
    /** A resource provider is not registered in the subscription. */
    PROVIDER_NOT_REGISTERED,
    /** The connected registry is active, but not through the extension that is to be created. */
    ACTIVE_ELSEWHERE,
    /** A property that is fixed after creation differs. */
    FIXED_PROPERTY,
    /** A scope map of that name was made for something else. */
    FOREIGN_SCOPE_MAP,
    /** A token of that name uses another scope map. */
    FOREIGN_TOKEN,
    /** The sync token is disabled. */
    TOKEN_DISABLED,
    /** A connected registry has children, so it cannot be taken down. */
    HAS_CHILDREN,
    /** A connected registry above signs in with a managed identity, so nothing can be below it. */
    PARENT_WITHOUT_SYNC_TOKEN,
    /** A child would write where its parent only reads. */
    PARENT_READS_ONLY,
    /** Connected registries that are each other's ancestors. */
    CIRCLE_OF_PARENTS,
    /** Azure does not know where the parent can be reached. */
    PARENT_ADDRESS_UNKNOWN,
    /** Both passwords of a token that is somebody else's are in use. */
    NO_FREE_PASSWORD,
    /** The protected settings may differ from what is asked for, and nothing tells. */
    PROTECTED_SETTINGS_UNKNOWN,
    /** A password of the sync token has expired or is about to. */
    PASSWORD_EXPIRES,
    /** The site is not Online after the time that it was given. */
    NOT_ONLINE,
    /** The service reports something of the connected registry. */
    REPORTED,
    /** The extension has failed on the cluster. */
    EXTENSION_FAILED,
    /** Nothing was reported at all. */
    SILENT;

    /** Whether it is about something that is not there. */
    boolean isAboutMissing() {
        return switch (this) {
            case RESOURCE_MISSING, RESOURCE_GROUP_MISSING, CLUSTER_MISSING, SUBSCRIPTION_MISSING -> true;
            default -> false;
        };
    }
}
