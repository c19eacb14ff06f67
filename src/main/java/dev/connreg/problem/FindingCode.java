package dev.connreg.problem;

/** What can be found before, while and after a site is deployed. The words for each are those of {@code console}. */
public enum FindingCode {
    /** There is no sign-in at all. */
    NOT_SIGNED_IN,
    /** Signed in, with no subscription chosen. */
    NO_DEFAULT_SUBSCRIPTION,
    /** A cloud lacks an address. */
    CLOUD_WITHOUT_ENDPOINT,
    /** A host does not answer. */
    UNREACHABLE,
    /** Nothing answers on this machine, where a sandbox may have been. */
    LOOPBACK_UNREACHABLE,
    /** The certificate of a host is not trusted. */
    NOT_TRUSTED,
    /** A file has no certificate in PEM. */
    NO_CERTIFICATE,
    /** A file has no private key in PEM. */
    NO_PRIVATE_KEY,
    /** A private key needs a passphrase, for which the extension has no place. */
    KEY_ENCRYPTED,
    /** A private key is of a form that must be converted. */
    KEY_NOT_PKCS8,
    /** A certificate is not good for the address of the service. */
    CERTIFICATE_WITHOUT_ADDRESS,
    /** A file is there, and what it holds may be in use. */
    FILE_EXISTS,
    /** A connection string is that of something else. */
    FOREIGN_CONNECTION_STRING,
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
    /** A connected registry above has lost its sync token or scope map, so nothing can synchronize through it. */
    ANCESTOR_WITHOUT_SCOPE_MAP,
    /** Connected registries that are each other's ancestors. */
    CIRCLE_OF_PARENTS,
    /** Azure does not know where the parent can be reached. */
    PARENT_ADDRESS_UNKNOWN,
    /** Both passwords of a token that is somebody else's are in use. */
    NO_FREE_PASSWORD,
    /** Nothing tells whether the protected settings that are there are those that are asked for. */
    PROTECTED_SETTINGS_UNKNOWN,
    /** Both passwords may be in use, and one of them is replaced. */
    PASSWORD_MAY_BE_IN_USE,
    /** Another run replaced the password that this one had made. */
    PASSWORD_REPLACED,
    /** Protected settings are sent because that is asked for. */
    SENT_ON_REQUEST,
    /** Protected settings are sent because the extension has failed. */
    SENT_AS_FAILED,
    /** Protected settings are sent because the sync token is created anew. */
    SENT_AS_TOKEN_IS_NEW,
    /** Protected settings are sent because their keys differ. */
    SENT_AS_KEYS_DIFFER,
    /** Protected settings are sent because a setting changes that they must fit. */
    SENT_WITH_SETTINGS,
    /** Protected settings are sent because the connected registry was deactivated. */
    SENT_AS_INACTIVE,
    /** Protected settings are sent because the service refuses the site's password. */
    SENT_AS_REFUSED,
    /** Protected settings are sent because the token has no password that the site could have. */
    SENT_AS_PASSWORD_IS_GONE,
    /** Protected settings are sent because the site's password has expired or is about to. */
    SENT_AS_PASSWORD_EXPIRES,
    /** Protected settings are sent because the certificate is younger than what was sent last. */
    SENT_AS_CERTIFICATE_IS_NEWER,
    /** Protected settings are sent because settings are taken away, for which the extension is sent as a whole. */
    SENT_TO_PRUNE,
    /** A resource exists and is not managed. */
    NOT_MANAGED,
    /** A resource of that name was not made for this connected registry, and stays. */
    NOT_OURS,
    /** Something is there that the spec does not have, and stays. */
    KEPT,
    /** Rights stay as the connected registry that has them may need them itself. */
    RIGHTS_KEPT,
    /** The site is Offline between its synchronizations, and nothing says that it is down. */
    BETWEEN_SYNCS,
    /** What a connected registry above is allowed may not be read. */
    RIGHTS_UNREADABLE,
    /** Another writer keeps taking rights out of a scope map. */
    RIGHTS_CONTESTED,
    /** Rights that were given could not be taken back. */
    RIGHTS_LEFT,
    /** The site is not Online after the time that it was given. */
    NOT_ONLINE,
    /** The service reports something of the connected registry. */
    REPORTED,
    /** The extension has failed on the cluster. */
    EXTENSION_FAILED,
    /** Nothing was reported at all. */
    SILENT;

    boolean isAboutMissing() {
        return switch (this) {
            case RESOURCE_MISSING,
                    RESOURCE_GROUP_MISSING,
                    CLUSTER_MISSING,
                    SUBSCRIPTION_MISSING,
                    ANCESTOR_WITHOUT_SCOPE_MAP -> true;
            default -> false;
        };
    }
}
