package dev.connreg.site;

/** Symbolic names of the nodes of a composed graph; templates print them. */
public final class Symbols {

    /** The cloud registry. */
    public static final String REGISTRY = "registry";
    /** The connected cluster. */
    public static final String CLUSTER = "cluster";
    /** The scope map of the sync token. */
    public static final String SCOPE_MAP = "scopeMap";
    /** The sync token. */
    public static final String SYNC_TOKEN = "syncToken";
    /** The connected registry that the new one synchronizes with. */
    public static final String PARENT = "parentConnectedRegistry";
    /** The connected registry. */
    public static final String CONNECTED_REGISTRY = "connectedRegistry";
    /** The extension on the cluster. */
    public static final String EXTENSION = "extension";
    /** The rights that the ancestors' scope maps are given. */
    public static final String ANCESTORS = "ancestors";
    /** The step that makes the connection string. */
    public static final String CONNECTION_STRING = "syncTokenPassword";
    /** The step that waits for the connected registry to report Online. */
    public static final String ONLINE = "online";

    private Symbols() {}
}
