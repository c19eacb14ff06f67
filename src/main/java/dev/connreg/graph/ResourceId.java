package dev.connreg.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The id of an Azure resource; case-insensitive, as ARM answers in other casings than it was asked with.
 * The SDK's own class misreads extension resources ({@code .../connectedClusters/c/providers/...}).
 */
public final class ResourceId {

    private final String path;
    private final List<String> segments;

    private ResourceId(String path) {
        this.path = path;
        this.segments = List.of(path.substring(1).split("/", -1));
    }

    /** An id starts with a slash and has no empty segment; anything else is an IllegalArgumentException. */
    public static ResourceId of(String path) {
        return in(path).orElseThrow(() -> new IllegalArgumentException("'%s' is not a resource id".formatted(path)));
    }

    /** The id that a text is; empty if it is none. */
    public static Optional<ResourceId> in(String text) {
        return text.startsWith("/") && !text.endsWith("/") && !text.contains("//")
                ? Optional.of(new ResourceId(text))
                : Optional.empty();
    }

    /** {@code <this>/providers/<type>/<name>}. */
    public ResourceId extension(String type, String name) {
        return of(path + "/providers/" + type + "/" + name);
    }

    /** {@code <this>/<collection>/<name>}. */
    public ResourceId child(String collection, String name) {
        return of(path + "/" + collection + "/" + name);
    }

    /** The id without its last type and name; a resource group's parent is its subscription. */
    public Optional<ResourceId> parent() {
        if (segments.size() <= 2) {
            return Optional.empty();
        }
        int end = segments.size() - 2;
        if (end >= 2 && segments.get(end - 2).equalsIgnoreCase("providers")) {
            end -= 2;
        }
        return end == 0 ? Optional.empty() : Optional.of(of("/" + String.join("/", segments.subList(0, end))));
    }

    public String name() {
        return segments.getLast();
    }

    /** The full type, {@code Microsoft.ContainerRegistry/registries/tokens}; empty for groups and subscriptions. */
    public Optional<String> type() {
        int provider = lastProvider();
        if (provider < 0) {
            return Optional.empty();
        }
        var parts = new ArrayList<String>();
        parts.add(segments.get(provider + 1));
        for (int i = provider + 2; i < segments.size(); i += 2) {
            parts.add(segments.get(i));
        }
        return Optional.of(String.join("/", parts));
    }

    public Optional<String> subscriptionId() {
        return after("subscriptions");
    }

    public Optional<String> resourceGroup() {
        return after("resourceGroups");
    }

    public boolean isBelow(ResourceId other) {
        return folded().startsWith(other.folded() + "/");
    }

    private Optional<String> after(String key) {
        for (int i = 0; i + 1 < segments.size(); i += 2) {
            if (segments.get(i).equalsIgnoreCase(key)) {
                return Optional.of(segments.get(i + 1));
            }
        }
        return Optional.empty();
    }

    private int lastProvider() {
        for (int i = segments.size() - 2; i >= 0; i--) {
            if (segments.get(i).equalsIgnoreCase("providers")) {
                return i;
            }
        }
        return -1;
    }

    private String folded() {
        return path.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResourceId id && folded().equals(id.folded());
    }

    @Override
    public int hashCode() {
        return folded().hashCode();
    }

    /** In the casing it was made with. */
    @Override
    public String toString() {
        return path;
    }
}
