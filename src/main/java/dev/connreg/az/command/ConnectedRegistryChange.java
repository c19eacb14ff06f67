package dev.connreg.az.command;

import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.graph.FieldsBuilder;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Items;
import dev.connreg.resource.LiveConnectedRegistry;
import java.util.ArrayList;
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
        var registry = CloudRegistry.of(invocation, options.registry, options.group);
        registry.requireManaged();
        var present = registry.connectedRegistry(options.name);
        var migration = Migration.planned(options, registry, present);
        checkAmbiguity(options);
        var body = body(options, registry, present);
        if (body.values().isEmpty()) {
            return ConnectedRegistryReading.print(invocation, present.resource());
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

    private static Fields body(ConnectedRegistryUpdate options, CloudRegistry registry, LiveConnectedRegistry present) {
        var properties = Fields.builder();
        putIfAny(
                properties,
                "syncProperties",
                Fields.builder()
                        .put("schedule", options.syncSchedule)
                        .put("messageTtl", options.syncMessageTtl)
                        .put("syncWindow", options.syncWindow)
                        .put("authType", options.authType));
        putIfAny(
                properties,
                "logging",
                Fields.builder()
                        .put("logLevel", options.logLevel)
                        .put("auditLogStatus", options.auditLogsEnabled.map(ConnectedRegistryChange::status)));
        var collection = Fields.builder();
        options.gcEnabled.ifPresent(enabled -> collection.put("enabled", enabled));
        putIfAny(properties, "garbageCollection", collection.put("schedule", options.gcSchedule));
        clientTokens(options, registry, present).ifPresent(list -> properties.put("clientTokenIds", list));
        notifications(options, present).ifPresent(list -> properties.put("notificationsList", list));
        var body = Fields.builder();
        options.authType.ifPresent(_ -> body.put("identity", ManagedIdentity.of(options.identity.orElseThrow())));
        putIfAny(body, "properties", properties);
        return body.build();
    }

    /** The word for it: the service has Enabled and Disabled. */
    static String status(boolean enabled) {
        return enabled ? "Enabled" : "Disabled";
    }

    private static void putIfAny(FieldsBuilder fields, String name, FieldsBuilder members) {
        var built = members.build();
        if (!built.values().isEmpty()) {
            fields.put(name, built);
        }
    }

    private static Optional<Items> clientTokens(
            ConnectedRegistryUpdate options, CloudRegistry registry, LiveConnectedRegistry present) {
        return NameList.changed(
                        texts(present, "clientTokenIds"),
                        ids(registry, options.addClientTokens),
                        ids(registry, options.removeClientTokens),
                        String::equalsIgnoreCase)
                .map(Items::ofTexts);
    }

    private static List<String> ids(CloudRegistry registry, List<String> tokens) {
        return tokens.stream().map(token -> registry.tokenId(token).toString()).toList();
    }

    private static Optional<Items> notifications(ConnectedRegistryUpdate options, LiveConnectedRegistry present) {
        return NameList.changed(
                        texts(present, "notificationsList"),
                        options.addNotifications,
                        options.removeNotifications,
                        String::equals)
                .map(Items::ofTexts);
    }

    private static List<String> texts(LiveConnectedRegistry present, String list) {
        var texts = new ArrayList<String>();
        present.resource().path("properties").path(list).forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
