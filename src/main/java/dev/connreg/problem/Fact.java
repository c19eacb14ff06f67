package dev.connreg.problem;

/** A name or state that the words of a {@link CodedFinding} need. */
public enum Fact {
    /** What the resource is, in the field's words, such as {@code scope map}. */
    KIND,
    TYPE,
    NAME,
    REGISTRY,
    TOKEN,
    PARENT,
    /** Separated by commas. */
    CHILDREN,
    EXTENSION,
    CLUSTER,
    RESOURCE_GROUP,
    /** The resource group of the cluster. */
    CLUSTER_GROUP,
    /** Its id or name. */
    SUBSCRIPTION,
    /** In Azure's words. */
    STATE,
    /** As the user named it. */
    FILE,
    /** Of a server, by which clients call it; separated by commas, and empty where there are none. */
    HOST_NAMES,
    /** Of what is wanted, in words. */
    MISSING,
    /** The file with the spec, as the user named it. */
    SPEC,
    /** What options say beside the spec, one on each line, as words of a command such as {@code -n store42}. */
    OVERRIDES,
    /** That of the private key which belongs to it. */
    KEY_FILE,
    /** That of what nodes are to trust. */
    AUTHORITY_FILE,
    /** Where the certificate is that the user brings, such as {@code Secret 'k8secret'}. */
    CERTIFICATE,
    /** How a file is written: {@code PEM} or {@code DER}, with a {@code base64} in front for each that is around it. */
    FORM,
    FOUND,
    WANTED,
    PROPERTY,
    PROVIDER,
    /** What a role allows, such as {@code Microsoft.ContainerRegistry/registries/read}. */
    ACTION,
    /** The object id of an identity that was refused. */
    ASSIGNEE,
    /** One that has what is lacking. */
    ROLE,
    /** The id of what a role, policy or lock is on. */
    SCOPE,
    /** Of the cluster. */
    NAMESPACE,
    /** Of the extension, such as {@code stable}. */
    RELEASE_TRAIN,
    /** One that a service of the cluster can have. */
    FREE_ADDRESS,
    /** One that the cluster has. */
    STORAGE_CLASS,
    /** On the cluster, as kubectl names it, such as {@code pod/connected-registry-0}. */
    OBJECT,
    /** That kubectl was told to use. */
    CONTEXT,
    /** The file that kubectl was told to read. */
    KUBECONFIG,
    /** The file with the passphrase of an encrypted one. */
    PASSPHRASE_FILE,
    /** That the Secret of the spec is to be applied, as an option of ours has it. */
    APPLY,
    /** The {@link ErrorCode} that a finding is of, as it is published. */
    ERROR_CODE,
    SERVICE_CODE,
    SERVICE_MESSAGE,
    /** Such as {@code 20 min}. */
    WAITED,
    /** ISO 8601. */
    TIME
}
