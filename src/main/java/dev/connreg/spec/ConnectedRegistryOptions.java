package dev.connreg.spec;

import dev.connreg.resource.GarbageCollection;
import dev.connreg.resource.LogLevel;
import dev.connreg.resource.Names;
import java.util.List;

/** Client tokens by name; notifications as {@code name[:tag][@digest]:push|delete|*}. */
public record ConnectedRegistryOptions(
        List<String> clientTokens,
        List<String> notifications,
        LogLevel logLevel,
        boolean auditLogs,
        GarbageCollection garbageCollection) {

    /** learn.microsoft.com, connected registry introduction. */
    public static final int MOST_CLIENT_TOKENS = 50;

    /** As az has it by default. */
    public static final ConnectedRegistryOptions DEFAULT =
            new ConnectedRegistryOptions(List.of(), List.of(), LogLevel.INFORMATION, false, GarbageCollection.DEFAULT);

    public ConnectedRegistryOptions {
        clientTokens = List.copyOf(clientTokens);
        notifications = List.copyOf(notifications);
        clientTokens.forEach(Names::token);
        Names.require(
                clientTokens.size() <= MOST_CLIENT_TOKENS,
                "%d client tokens: 50 at most".formatted(clientTokens.size()));
        notifications.forEach(ConnectedRegistryOptions::requireNotification);
    }

    /**
     * Throws IllegalArgumentException if the token of clients is the one that the connected registry itself signs in
     * with: a token has one scope map, and the two are allowed different things.
     */
    public static void requireNotSync(String clientToken, String syncToken) {
        Names.require(
                !clientToken.equalsIgnoreCase(syncToken),
                "'%s' is the sync token, with which the connected registry itself signs in: clients need another one"
                        .formatted(clientToken));
    }

    public static void requireNotification(String text) {
        Names.require(
                text.matches("[^\\s]+:(push|delete|\\*)"),
                "'%s' is not a valid notification: name[:tag][@digest]:push, ...:delete or ...:*".formatted(text));
    }
}
