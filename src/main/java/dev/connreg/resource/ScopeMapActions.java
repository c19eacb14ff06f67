package dev.connreg.resource;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.connreg.graph.Value;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the scope map of a sync token must allow, in the order in which az writes it. */
public final class ScopeMapActions {

    /** In one scope map, in every tier (learn.microsoft.com, container-registry-skus, "Actions per scope map"). */
    public static final int MOST = 500;

    private static final List<String> READ = List.of("content/read", "metadata/read");
    private static final List<String> WRITE =
            List.of("content/read", "content/write", "content/delete", "metadata/read", "metadata/write");
    private static final List<String> GATEWAY = List.of("config/read", "config/write", "message/read", "message/write");

    private static final Pattern ON_REPOSITORY =
            Pattern.compile("repositories/(?<repository>.+)/(?<function>[^/]+/[^/]+)");

    private ScopeMapActions() {}

    public static List<String> of(Mode mode) {
        return switch (mode) {
            case READ_ONLY -> READ;
            case READ_WRITE -> WRITE;
        };
    }

    public static boolean isRead(String action) {
        return READ.stream().anyMatch(read -> action.toLowerCase(Locale.ROOT).endsWith("/" + read));
    }

    /** The repository that an action such as {@code repositories/a/b/content/read} is about. */
    public static String repository(String action) {
        return action.replaceFirst("^repositories/(.*)/[^/]+/[^/]+$", "$1");
    }

    /** Whether they are what a sync token is given: gateways, and on each repository all that a mode needs. */
    public static boolean areThoseOfSync(List<String> actions) {
        var onRepositories = actions.stream()
                .filter(action -> !ScopeMap.isGateway(action))
                .map(action -> ON_REPOSITORY.matcher(action.toLowerCase(Locale.ROOT)))
                .toList();
        return onRepositories.stream().allMatch(Matcher::matches)
                && onRepositories.stream()
                        .collect(groupingBy(
                                found -> found.group("repository"), mapping(found -> found.group("function"), toSet())))
                        .values()
                        .stream()
                        .allMatch(
                                functions -> functions.equals(Set.copyOf(READ)) || functions.equals(Set.copyOf(WRITE)));
    }

    public static List<String> all() {
        return WRITE;
    }

    public static List<String> allOnGateways() {
        return GATEWAY;
    }

    /** Such as {@code repositories/hello-world/content/read}. */
    public static List<String> onRepositories(List<String> repositories, Mode mode) {
        return repositories.stream()
                .flatMap(repository -> onRepository(repository, of(mode)).stream())
                .toList();
    }

    /** The functions are some of {@link #all}. */
    public static List<String> onRepository(String repository, List<String> functions) {
        return functions.stream()
                .map(function -> "repositories/%s/%s".formatted(repository.toLowerCase(Locale.ROOT), function))
                .toList();
    }

    /** Such as {@code gateway/store42/config/read}; names are in lowercase. */
    public static List<String> onGateway(String connectedRegistry) {
        return GATEWAY.stream()
                .map(action -> "gateway/" + connectedRegistry.toLowerCase(Locale.ROOT) + "/" + action)
                .toList();
    }

    static List<Value> onGateway(Value connectedRegistry) {
        return GATEWAY.stream()
                .<Value>map(action -> new Value.Joined(List.of(
                        Value.text("gateway/"), new Value.LowerCase(connectedRegistry), Value.text("/" + action))))
                .toList();
    }

    public static List<String> syncActions(List<String> repositories, Mode mode, String connectedRegistry) {
        return Stream.concat(onRepositories(repositories, mode).stream(), onGateway(connectedRegistry).stream())
                .toList();
    }

    public static List<Value> syncActions(List<String> repositories, Mode mode, Value connectedRegistry) {
        return Stream.concat(
                        onRepositories(repositories, mode).stream().<Value>map(Value.Text::new),
                        onGateway(connectedRegistry).stream())
                .toList();
    }
}
