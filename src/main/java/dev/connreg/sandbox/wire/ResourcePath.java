package dev.connreg.sandbox.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A path below a subscription that names a resource, a collection of resources, or an action on a resource.
 *
 * <p>Compared without case, as Resource Manager does; the case that was written is kept.
 *
 * @param segments the decoded parts between the slashes
 */
public record ResourcePath(List<String> segments) {

    private static final Pattern SLASH = Pattern.compile("/");

    public ResourcePath {
        segments = List.copyOf(segments);
    }

    /** Takes a path apart. */
    public static ResourcePath of(String path) {
        return new ResourcePath(
                Arrays.stream(SLASH.split(path)).filter(s -> !s.isEmpty()).toList());
    }

    /** The path as it was written. */
    public String id() {
        return "/" + String.join("/", segments);
    }

    /** What ids are compared by. */
    public String key() {
        return key(id());
    }

    /** What ids are compared by. */
    public static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    /** The namespace of the provider that is asked, if any is named. */
    public Optional<String> namespace() {
        return lastProviders() < 0 || lastProviders() + 1 >= segments.size()
                ? Optional.empty()
                : Optional.of(segments.get(lastProviders() + 1));
    }

    /** The type, such as {@code Microsoft.ContainerRegistry/registries/tokens}; without the names. */
    public String type() {
        var type = new StringBuilder(namespace().orElse(""));
        for (var i = lastProviders() + 2; i < segments.size(); i += 2) {
            type.append('/').append(segments.get(i));
        }
        return type.toString();
    }

    /** Whether the path ends in a name, and not in a type or an action. */
    public boolean namesResource() {
        return lastProviders() >= 0 && tail() >= 2 && tail() % 2 == 0;
    }

    /** Whether the path ends in a type or an action. */
    public boolean endsInWord() {
        return lastProviders() >= 0 && tail() % 2 == 1;
    }

    /** The last part. */
    public String last() {
        return segments.getLast();
    }

    /** The path without its last part. */
    public ResourcePath withoutLast() {
        return new ResourcePath(segments.subList(0, segments.size() - 1));
    }

    /** What the resource stands in: the resource above it, or the resource group. */
    public ResourcePath parent() {
        var end = tail() == 2 ? lastProviders() : segments.size() - 2;
        return new ResourcePath(segments.subList(0, end));
    }

    /** The subscription, if the path has one. */
    public Optional<String> subscription() {
        return named(0, "subscriptions");
    }

    /** The resource group, if the path has one. */
    public Optional<String> resourceGroup() {
        return named(2, "resourceGroups");
    }

    private Optional<String> named(int at, String word) {
        return segments.size() > at + 1 && segments.get(at).equalsIgnoreCase(word)
                ? Optional.of(segments.get(at + 1))
                : Optional.empty();
    }

    private int lastProviders() {
        for (var i = segments.size() - 1; i >= 0; i--) {
            if (segments.get(i).equalsIgnoreCase("providers")) {
                return i;
            }
        }
        return -1;
    }

    private int tail() {
        return segments.size() - lastProviders() - 2;
    }
}
