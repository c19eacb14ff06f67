package dev.connreg.site;

import java.util.List;

/** Symbolic names of the nodes of a composed graph; templates print them. */
public final class Symbols {

    public static final String REGISTRY = "registry";
    public static final String CLUSTER = "cluster";
    public static final String SCOPE_MAP = "scopeMap";
    public static final String SCOPE_MAP_COPY = "scopeMapCopy";
    public static final String SYNC_TOKEN = "syncToken";
    public static final String PARENT = "parentConnectedRegistry";
    public static final String CONNECTED_REGISTRY = "connectedRegistry";
    public static final String EXTENSION = "extension";
    public static final String ANCESTORS = "ancestors";
    public static final String CONNECTION_STRING = "syncTokenPassword";
    public static final String ONLINE = "online";

    private static final List<String> ABOVE = List.of("parent", "grandparent");

    private Symbols() {}

    /** What one above a site is called in a template, the parent being the first. */
    static String above(int index) {
        return index < ABOVE.size() ? ABOVE.get(index) : "ancestor" + (index + 1);
    }
}
