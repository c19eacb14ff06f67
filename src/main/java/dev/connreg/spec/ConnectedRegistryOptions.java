package dev.connreg.spec;

import dev.connreg.resource.GarbageCollection;
import dev.connreg.resource.LogLevel;
import dev.connreg.resource.Names;
import java.util.List;

/**
 * What a connected registry can do without.
 *
 * @param clientTokens names of tokens that clients log in with, 50 at most
 * @param notifications events to tell of, {@code name[:tag][@digest]:push|delete|*}
 * @param garbageCollection whether and when it removes what no tag refers to
 */
public record ConnectedRegistryOptions(
        List<String> clientTokens,
        List<String> notifications,
        LogLevel logLevel,
        boolean auditLogs,
        GarbageCollection garbageCollection) {

    /** How many client tokens there may be (learn.microsoft.com, connected registry introduction). */
    public static final int MOST_CLIENT_TOKENS = 50;

    /** As az has it when nothing is said. */
    public static final ConnectedRegistryOptions DEFAULT =
            new ConnectedRegistryOptions(List.of(), List.of(), LogLevel.INFORMATION, false, GarbageCollection.DEFAULT);

    /**
     * Checks names and limits.
     *
     * @throws IllegalArgumentException if a token's name is not allowed or there are more than 50
     */
    public ConnectedRegistryOptions {
        clientTokens = List.copyOf(clientTokens);
        notifications = List.copyOf(notifications);
        clientTokens.forEach(Names::token);
        Names.require(
                clientTokens.size() <= MOST_CLIENT_TOKENS,
                "%d client tokens: 50 at most".formatted(clientTokens.size()));
        notifications.forEach(ConnectedRegistryOptions::requireNotification);
    }

    public static void requireNotification(String text) {
        Names.require(
                text.matches("[^\\s]+:(push|delete|\\*)"),
                "'%s' is not a valid notification: name[:tag][@digest]:push, ...:delete or ...:*".formatted(text));
    }
}
