package dev.connreg.problem;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What can be found before, while and after a site is deployed. {@code console} has the words for each. */
public enum FindingCode {
    NOT_SIGNED_IN,
    NO_DEFAULT_SUBSCRIPTION,
    CLOUD_WITHOUT_ENDPOINT,
    UNREACHABLE,
    /** Nothing answers on this machine, where a sandbox may have run. */
    LOOPBACK_UNREACHABLE,
    NOT_TRUSTED,
    IS_PKCS12,
    IS_PKCS7,
    IS_CMS,
    IS_JAVA_KEY_STORE,
    IS_COMPRESSED,
    IS_MICROSOFT_KEY,
    IS_UTF_32,
    IS_SSH_PUBLIC_KEY,
    IS_SECRET_MANIFEST,
    /** Other dashes than hyphens stand around its labels. */
    IS_PEM_WITH_DASHES,
    NO_CERTIFICATE,
    NO_PRIVATE_KEY,
    /** A file for a key holds a certificate alone. */
    CERTIFICATE_WITHOUT_KEY,
    /** The same, where no other file than that of the certificate was named. */
    KEY_NOT_NAMED,
    KEY_OF_ANOTHER_CERTIFICATE,
    /** The extension has no place for a passphrase. */
    KEY_ENCRYPTED,
    OPENSSH_KEY_ENCRYPTED,
    /** A key among settings is encrypted. */
    SETTING_ENCRYPTED,
    /** That of a service principal, which no extension gets. */
    CLIENT_KEY_ENCRYPTED,
    /** Entra ID takes assertions signed with RSA. */
    CLIENT_KEY_NOT_RSA,
    /** No password was given for a service principal's PKCS #12 that has one. */
    CLIENT_PASSWORD_MISSING,
    /** The certificate is not valid for the address of the service. */
    CERTIFICATE_WITHOUT_ADDRESS,
    ISSUED_CERTIFICATE_WITHOUT_ADDRESS,
    /** It is of a pair that is signed by itself, which a command replaces. */
    CERTIFICATE_EXPIRED,
    /** The certificate among settings is not valid for the address. */
    SETTING_WITHOUT_ADDRESS,
    /** It is signed by an authority whose certificate nodes must get, and which is not there. */
    AUTHORITY_NOT_GIVEN,
    PLAIN_HTTP,
    FILE_EXISTS,
    FOREIGN_CONNECTION_STRING,
    RESOURCE_MISSING(ErrorCode.ARM_NOTFOUND),
    RESOURCE_GROUP_MISSING(ErrorCode.ARM_NOTFOUND),
    CLUSTER_MISSING(ErrorCode.ARM_NOTFOUND),
    SUBSCRIPTION_MISSING(ErrorCode.ARM_NOTFOUND),
    NOT_PREMIUM(ErrorCode.REG_SKU),
    DATA_ENDPOINT_OFF(ErrorCode.REG_DATA),
    CLUSTER_NOT_CONNECTED(ErrorCode.ARC_OFFLINE),
    PROVIDER_NOT_REGISTERED(ErrorCode.ARM_RP),
    /** The signed-in identity lacks actions that the plan needs. */
    ACTIONS_NOT_ALLOWED(ErrorCode.ARM_RBAC),
    /** Nothing tells what the signed-in identity may do. */
    ALLOWED_ACTIONS_UNKNOWN,
    /** The extension has no such version in its release train. */
    VERSION_NOT_OFFERED(ErrorCode.EXT_VERSION),
    /** Azure lists no version of it for the cluster. */
    EXTENSION_NOT_OFFERED,
    /** Whether the site is in a network that the registry admits cannot be known. */
    REGISTRY_RESTRICTED,
    /** The cluster reaches Azure through private endpoints, of which it has those of Arc. */
    CLUSTER_IN_PRIVATE_LINK_SCOPE,
    /** The nodes of such clusters are mostly none that trust can be distributed to. */
    NODES_MAY_NOT_TRUST,
    /** The connected registry is active, but not through the extension that is to be created. */
    ACTIVE_ELSEWHERE(ErrorCode.CR_ACTIVE),
    /** A property that is fixed after creation differs. */
    FIXED_PROPERTY,
    FOREIGN_SCOPE_MAP,
    /** It would have more actions than a scope map may have. */
    SCOPE_MAP_FULL(ErrorCode.REG_LIMIT),
    /** A token of that name uses another scope map. */
    FOREIGN_TOKEN,
    /** The scope map of an existing sync token lacks rights on the gateway that a new connected registry is to be. */
    EXISTING_TOKEN_LACKS,
    TOKEN_DISABLED(ErrorCode.CR_TOKENOFF),
    HAS_CHILDREN,
    /** A connected registry above signs in with a managed identity, so nothing can be below it. */
    PARENT_WITHOUT_SYNC_TOKEN,
    PARENT_READS_ONLY(ErrorCode.REG_MODE),
    /** A connected registry above has lost its sync token or scope map, so nothing can synchronize through it. */
    ANCESTOR_WITHOUT_SCOPE_MAP,
    CIRCLE_OF_PARENTS,
    /** It has as many connected registries as it may have. */
    REGISTRY_FULL(ErrorCode.REG_LIMIT),
    PARENT_ADDRESS_UNKNOWN,
    /** Both passwords of somebody else's token are in use. */
    NO_FREE_PASSWORD,
    /** Nothing tells whether the protected settings that are there are those that are asked for. */
    PROTECTED_SETTINGS_UNKNOWN,
    CONNECTION_STRING_UNKNOWN,
    PASSWORD_MAY_BE_IN_USE,
    /** Another run replaced the password that this one had made. */
    PASSWORD_REPLACED,
    /** Clients sign in with a token of their own, never with that of a connected registry. */
    CLIENT_IS_SYNC_TOKEN,
    /** A scope map has the name of that of a client token, and was not made for it. */
    FOREIGN_CLIENT_SCOPE_MAP,
    /** A scope map that others may use lacks what a client token is to be allowed. */
    CLIENT_SCOPE_MAP_LACKS,
    CLIENT_TOKEN_DISABLED,
    /** A client token is allowed what the connected registry does not synchronize. */
    CLIENT_REPOSITORY_ABSENT,
    CLIENT_WRITES_READ_ONLY,
    CLIENT_TOKENS_FULL,
    /** The connected registry does not exist yet, and its deployment links the client token. */
    LINKED_BY_DEPLOYMENT,
    /** Nothing tells what the connected registry synchronizes. */
    REPOSITORIES_UNKNOWN,
    /** A client token has a password, and Azure never shows it again. */
    CLIENT_PASSWORD_EXISTS,
    /** Clients may use the password that is replaced. */
    CLIENT_PASSWORD_REPLACED,
    /** Both passwords of a client token are valid, and it was not asked to replace one. */
    NO_FREE_CLIENT_PASSWORD,
    /** A client token that another connected registry has as well. */
    CLIENT_OF_OTHERS,
    /** A token that is no client's, as far as anything shows. */
    CLIENT_NOT_LINKED,
    /** A client token that may do more than is asked for now. */
    CLIENT_MAY_MORE,
    /** Others use the scope map of a client token, or it was not made for that. */
    CLIENT_SCOPE_MAP_STAYS,
    /** Why something is not rotated: this and those that follow. The spec names a connection string of its own. */
    PASSWORD_MADE_ELSEWHERE,
    TOKEN_NOT_OURS,
    NO_PASSWORD_WITH_IDENTITY,
    CERTIFICATE_RENEWS_ITSELF,
    CERTIFICATE_IN_SECRET,
    NO_CERTIFICATE_WITHOUT_TLS,
    ROTATES_WHAT_WORKS,
    /** A deployment would do more than rotate. */
    SPEC_ASKS_FOR_MORE,
    /** Nothing is rotated, as what was sent last is no older. */
    CERTIFICATE_NOT_NEWER,
    /** When the old password is. */
    DELETED_ONCE_ONLINE,
    /** Nothing shows that the site uses the new password. */
    OLD_PASSWORD_STAYS,
    /** Why protected settings are sent: this and those that follow. */
    SENT_ON_REQUEST,
    SENT_AS_FAILED,
    /** The same for a resource without protected settings. */
    RESENT_AS_FAILED,
    SENT_AS_TOKEN_IS_NEW,
    SENT_AS_KEYS_DIFFER,
    /** A setting changes that they must fit. */
    SENT_WITH_SETTINGS,
    SENT_AS_INACTIVE,
    SENT_AS_REFUSED,
    SENT_AS_CHANGED_SINCE,
    SENT_TO_UNPIN,
    /** The token has no password that the site could have. */
    SENT_AS_PASSWORD_IS_GONE,
    SENT_AS_PASSWORD_EXPIRES,
    PASSWORD_MAY_EXPIRE,
    SENT_AS_CERTIFICATE_IS_NEWER,
    /** Settings are removed, for which the extension is sent as a whole. */
    SENT_TO_PRUNE,
    /** Settings that are secret, and that everyone who may read the extension can read. */
    SENT_TO_HIDE,
    NOT_MANAGED,
    /** What a connected cluster tells of itself. */
    CLUSTER_TOLD,
    /** Another connected registry's, by its service address. */
    FOREIGN_EXTENSION,
    UNHEARD_SINCE_CHANGE,
    /** A resource of that name was not made for this connected registry, and stays. */
    NOT_OURS,
    /** The connected registry that this belonged to is gone. */
    LEFT_OVER,
    /** It belonged to one that is gone, and something else uses it. */
    LEFT_IN_USE,
    /** It takes away what an ancestor was allowed on behalf of one that is gone. */
    RIGHTS_OF_GONE,
    /** It allows the gateway of one that is gone, and nothing shows that it was made for that. */
    LEFT_BUT_FOREIGN,
    /** It allows the gateway of one that does not exist, and may exist soon. */
    MAY_BE_DEPLOYED,
    /** A list lacked what exists, so nothing that it lacks can be called gone. */
    LIST_INCOMPLETE,
    /** An extension of another name than is known, which nothing tells what it serves. */
    MAY_SERVE,
    /** An existing sync token that a site has used, with its passwords. */
    PASSWORDS_STAY,
    /** Something exists that the spec does not have, and stays. */
    KEPT,
    /** The connected registry that has the rights may need them itself. */
    RIGHTS_KEPT,
    /** The site is Offline between its synchronizations, and nothing says that it is down. */
    BETWEEN_SYNCS,
    /** It is said to be Online, but has not reported for long. */
    LONG_UNHEARD,
    /** A connected registry that it synchronizes through is not Online. */
    DOWN_ABOVE,
    RIGHTS_UNREADABLE,
    /** Another writer keeps changing a list, such as the actions of a scope map. */
    LIST_CONTESTED,
    RIGHTS_LEFT,
    NOT_ONLINE,
    /** It is not Online now, whatever it was. */
    NOT_WELL,
    /** It was seen Online, and is not any more. */
    OFFLINE_AGAIN,
    /** The service reports something about the connected registry. */
    REPORTED,
    EXTENSION_FAILED,
    SILENT,
    SILENT_SINCE,
    NOT_SENT,
    /** Something that the connected registry needs is missing. */
    PART_MISSING(ErrorCode.ARM_NOTFOUND),
    /** The agents should have renewed it by now. */
    CLUSTER_IDENTITY_EXPIRES,
    /** Why the cluster itself was not looked at: this and those that follow. */
    KUBECTL_MISSING,
    /** The context is that of another Arc cluster. */
    CLUSTER_IS_ANOTHER,
    /** Nothing shows that the current context is the Arc cluster that is meant. */
    CLUSTER_UNPROVEN,
    CLUSTER_UNANSWERED,
    /** One thing on the cluster could not be read. */
    OBJECTS_UNREADABLE,
    /** A pod is not ready, for a reason that the catalogue does not have. */
    POD_NOT_READY,
    NAMESPACE_MISSING,
    /** What the cluster tells before a deployment: this and those that follow. */
    NAMESPACE_TERMINATING(ErrorCode.EXT_NSTERM),
    ADDRESS_TAKEN(ErrorCode.EXT_VALUES),
    /** Another extension of the cluster has it, as Azure tells without the cluster. */
    ADDRESS_OF_EXTENSION(ErrorCode.EXT_VALUES),
    ADDRESS_REFUSED(ErrorCode.EXT_VALUES),
    STORAGE_CLASS_MISSING(ErrorCode.POD_PVC),
    NO_DEFAULT_STORAGE_CLASS(ErrorCode.POD_PVC),
    /** The bundled one cannot be installed beside it. */
    CERT_MANAGER_EXISTS(ErrorCode.EXT_OWNER),
    CERT_MANAGER_MISSING(ErrorCode.EXT_CRDGONE),
    SECRET_MISSING(ErrorCode.POD_TLS),
    SECRET_OF_ANOTHER_TYPE(ErrorCode.POD_TLS),
    SECRET_LACKS_KEYS(ErrorCode.POD_TLS),
    SECRET_WITHOUT_CERTIFICATE(ErrorCode.POD_TLS),
    SECRET_WITHOUT_ADDRESS(ErrorCode.K_X509SAN),
    SECRET_EXPIRED(ErrorCode.K_X509EXP),
    /** What it holds would be refused in files too. */
    SECRET_UNFIT(ErrorCode.POD_TLS),
    /** What the files of the spec hold is not on the cluster. */
    SECRET_HOLDS_ANOTHER,
    SECRET_NOT_APPLIED,
    /** What takes up the new one is not known. */
    SECRET_CHANGES,
    /** Nobody named the cluster for kubectl, so it was not asked. */
    CLUSTER_NOT_CHECKED;

    private static final Set<FindingCode> ABOUT_MISSING = EnumSet.of(
            RESOURCE_MISSING,
            RESOURCE_GROUP_MISSING,
            CLUSTER_MISSING,
            SUBSCRIPTION_MISSING,
            ANCESTOR_WITHOUT_SCOPE_MAP);

    private final Optional<ErrorCode> errorCode;

    FindingCode() {
        errorCode = Optional.empty();
    }

    FindingCode(ErrorCode errorCode) {
        this.errorCode = Optional.of(errorCode);
    }

    Optional<ErrorCode> errorCode() {
        return errorCode;
    }

    boolean isAboutMissing() {
        return ABOUT_MISSING.contains(this);
    }
}
