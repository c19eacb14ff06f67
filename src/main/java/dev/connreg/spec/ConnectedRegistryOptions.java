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

    public static void requireNotification(String text) {
        Names.require(
                text.matches("[^\\s]+:(push|delete|\\*)"),
                "'%s' is not a valid notification: name[:tag][@digest]:push, ...:delete or ...:*".formatted(text));
    }
}
