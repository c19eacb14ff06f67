package dev.connreg.problem;

/** A name or state that the words of a {@link CodedFinding} need. */
public enum Fact {
    /** What the resource is, in the field's words, such as {@code scope map}. */
    KIND,
    /** Its full type, such as {@code Microsoft.ContainerRegistry/registries}. */
    TYPE,
    /** Its name. */
    NAME,
    /** The registry that it is in. */
    REGISTRY,
    /** The sync token. */
    TOKEN,
    /** The connected registry above. */
    PARENT,
    /** The connected registries below, separated by commas. */
    CHILDREN,
    /** The extension. */
    EXTENSION,
    /** The cluster. */
    CLUSTER,
    /** The resource group. */
    RESOURCE_GROUP,
    /** The subscription's id or name. */
    SUBSCRIPTION,
    /** What is, in Azure's words. */
    STATE,
    /** A file, as the user named it. */
    FILE,
    /** What is there. */
    FOUND,
    /** What is asked for. */
    WANTED,
    /** Which property, such as {@code mode}. */
    PROPERTY,
    /** The resource provider. */
    PROVIDER,
    /** The service's own code. */
    SERVICE_CODE,
    /** The service's own words. */
    SERVICE_MESSAGE,
    /** How long was waited, such as {@code 20 min}. */
    WAITED,
    /** When, as ISO 8601. */
    TIME
}
