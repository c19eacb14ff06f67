package dev.connreg.az.command;

import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Items;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.ConnectedRegistryProperties;
import java.util.List;
import java.util.Optional;

/** Changes a connected registry. Only what changes is sent. */
final class ConnectedRegistryChange {

    private final Invocations invocations;

    ConnectedRegistryChange(Invocations invocations) {
        this.invocations = invocations;
    }

    int update(ConnectedRegistryUpdate options) {
        var invocation = invocations.of(options.global, options.policy);
        var registry = TargetRegistry.of(invocation, options.registry, options.group);
        registry.requireManaged();
        var present = registry.connectedRegistry(options.name);
        var migration = Migration.planned(options, registry, present);
        checkAmbiguity(options);
        var body = body(options, registry, present);
        if (body.values().isEmpty()) {
            return ConnectedRegistryReading.print(invocation, present.json());
        }
        var id = registry.connectedRegistryId(options.name);
        var patch = new Action.Patch(id, ApiVersions.CONTAINER_REGISTRY, body);
        var outcome = invocation.apply(Change.of(ChangeType.MODIFY, "connected registry", id, patch));
        migration.ifPresent(done -> invocation.console().warning(done.leftover()));
        return ConnectedRegistryReading.print(invocation, outcome.of(id));
    }

    private static void checkAmbiguity(ConnectedRegistryUpdate options) {
        Ambiguity.check(
                "client token ids",
                "--add-client-tokens and --remove-client-tokens",
                options.addClientTokens,
                options.removeClientTokens,
                name -> name);
        Ambiguity.check(
                "notifications list",
                "--add-notifications and --remove-notifications",
                options.addNotifications,
                options.removeNotifications,
                name -> name);
    }

    private static Fields body(ConnectedRegistryUpdate options, TargetRegistry registry, ConnectedRegistry present) {
        var lists = Fields.builder();
        clientTokens(options, registry, present).ifPresent(list -> lists.put("clientTokenIds", list));
        notifications(options, present).ifPresent(list -> lists.put("notificationsList", list));
        return new ConnectedRegistryProperties(
                        Optional.empty(),
                        Optional.empty(),
                        new ConnectedRegistryProperties.Sync(
                                Optional.empty(),
                                options.syncSchedule,
                                options.syncWindow,
                                options.syncMessageTtl,
                                options.authType),
                        List.of(),
                        new ConnectedRegistryProperties.Logging(options.logLevel, options.auditLogsEnabled),
                        List.of(),
                        new ConnectedRegistryProperties.Collection(options.gcEnabled, options.gcSchedule),
                        options.authType.flatMap(_ -> options.identity))
                .patch(lists.build());
    }

    private static Optional<Items> clientTokens(
            ConnectedRegistryUpdate options, TargetRegistry registry, ConnectedRegistry present) {
        return NameList.changed(
                        present.list("clientTokenIds"),
                        ids(registry, options.addClientTokens),
                        ids(registry, options.removeClientTokens),
                        String::equalsIgnoreCase)
                .map(Items::ofTexts);
    }

    private static List<String> ids(TargetRegistry registry, List<String> tokens) {
        return tokens.stream().map(token -> registry.tokenId(token).toString()).toList();
    }

    private static Optional<Items> notifications(ConnectedRegistryUpdate options, ConnectedRegistry present) {
        return NameList.changed(
                        present.list("notificationsList"),
                        options.addNotifications,
                        options.removeNotifications,
                        String::equals)
                .map(Items::ofTexts);
    }
}
