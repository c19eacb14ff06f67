package dev.connreg.resource;

import dev.connreg.graph.Value;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the scope map of a sync token must allow, in the order in which az writes it. */
public final class ScopeMapActions {

    private static final List<String> READ = List.of("content/read", "metadata/read");
    private static final List<String> WRITE =
            List.of("content/read", "content/write", "content/delete", "metadata/read", "metadata/write");
    private static final List<String> GATEWAY = List.of("config/read", "config/write", "message/read", "message/write");

    private ScopeMapActions() {}

    /** Actions on one repository, such as {@code content/read}, that a connected registry of that mode needs. */
    public static List<String> of(Mode mode) {
        return switch (mode) {
            case READ_ONLY -> READ;
            case READ_WRITE -> WRITE;
        };
    }

    /** Whether an action on a repository is one that reading needs. */
    public static boolean isRead(String action) {
        return READ.stream().anyMatch(read -> action.toLowerCase(Locale.ROOT).endsWith("/" + read));
    }

    /** The repository that an action such as {@code repositories/a/b/content/read} is about. */
    public static String repository(String action) {
        return action.replaceFirst("^repositories/(.*)/[^/]+/[^/]+$", "$1");
    }

    /** All five actions that there are on a repository. */
    public static List<String> all() {
        return WRITE;
    }

    /** All four actions that there are on a connected registry. */
    public static List<String> allOnGateways() {
        return GATEWAY;
    }

    /** Full actions on repositories, such as {@code repositories/hello-world/content/read}. */
    public static List<String> onRepositories(List<String> repositories, Mode mode) {
        return repositories.stream()
                .flatMap(repository -> of(mode).stream()
                        .map(action -> "repositories/" + repository.toLowerCase(Locale.ROOT) + "/" + action))
                .toList();
    }

    /** The four gateway actions of a connected registry, such as {@code gateway/store42/config/read}. */
    public static List<String> onGateway(String connectedRegistry) {
        return GATEWAY.stream()
                .map(action -> "gateway/" + connectedRegistry.toLowerCase(Locale.ROOT) + "/" + action)
                .toList();
    }

    /** As {@link #onGateway(String)}, for a name that is a reference. Gateway names are in lower case. */
    static List<Value> onGateway(Value connectedRegistry) {
        return GATEWAY.stream()
                .<Value>map(action -> new Value.Joined(List.of(
                        Value.text("gateway/"), new Value.LowerCase(connectedRegistry), Value.text("/" + action))))
                .toList();
    }

    public static List<Value> syncActions(List<String> repositories, Mode mode, Value connectedRegistry) {
        return Stream.concat(
                        onRepositories(repositories, mode).stream().<Value>map(Value.Text::new),
                        onGateway(connectedRegistry).stream())
                .toList();
    }
}
