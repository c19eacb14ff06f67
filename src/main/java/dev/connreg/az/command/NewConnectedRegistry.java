package dev.connreg.az.command;

import dev.connreg.graph.ResourceId;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Items;
import dev.connreg.resource.Mode;
import java.util.List;
import java.util.Optional;

/** The bodies of what a new connected registry is made of. Values are not looked at: that is the service's. */
final class NewConnectedRegistry {

    private NewConnectedRegistry() {}

    static Fields scopeMap(String connectedRegistry, List<String> actions) {
        return properties(Fields.builder()
                .put("description", "Created by connected registry sync token: " + connectedRegistry)
                .put("actions", Items.ofTexts(actions))
                .build());
    }

    static Fields token(ResourceId scopeMap) {
        return properties(Fields.builder()
                .put("scopeMapId", scopeMap.toString())
                .put("status", "enabled")
                .build());
    }

    /**
     * The connected registry itself.
     *
     * @param parent the connected registry above it
     * @param token its sync token; empty with a managed identity
     */
    static Fields body(
            ConnectedRegistryCreate options,
            CloudRegistry registry,
            Optional<ResourceId> parent,
            Optional<ResourceId> token) {
        var properties = Fields.builder()
                .put("mode", mode(options).azureName())
                .put(
                        "parent",
                        Fields.builder()
                                .put("id", parent.map(ResourceId::toString))
                                .put("syncProperties", sync(options, token))
                                .build())
                .put("logging", logging(options))
                .put("garbageCollection", garbageCollection(options));
        if (!options.clientTokens.isEmpty()) {
            properties.put("clientTokenIds", clientTokens(options, registry));
        }
        if (!options.notifications.isEmpty()) {
            properties.put(
                    "notificationsList",
                    Items.ofTexts(options.notifications.stream().distinct().toList()));
        }
        var body = Fields.builder();
        options.identity.ifPresent(id -> body.put("identity", ManagedIdentity.of(id)));
        return body.put("properties", properties.build()).build();
    }

    /** The mode; reading only if nothing is said. */
    static Mode mode(ConnectedRegistryCreate options) {
        return options.mode.filter(Mode.READ_WRITE.azureName()::equals).isPresent() ? Mode.READ_WRITE : Mode.READ_ONLY;
    }

    private static Fields sync(ConnectedRegistryCreate options, Optional<ResourceId> token) {
        return Fields.builder()
                .put("tokenId", token.map(ResourceId::toString))
                .put("schedule", options.syncSchedule)
                .put("messageTtl", options.syncMessageTtl)
                .put("syncWindow", options.syncWindow)
                .put("authType", options.authType.orElse("SyncToken"))
                .build();
    }

    private static Fields logging(ConnectedRegistryCreate options) {
        return Fields.builder()
                .put("logLevel", options.logLevel)
                .put("auditLogStatus", ConnectedRegistryChange.status(options.auditLogsEnabled.orElse(false)))
                .build();
    }

    private static Fields garbageCollection(ConnectedRegistryCreate options) {
        return Fields.builder()
                .put("enabled", options.gcEnabled.orElse(true))
                .put("schedule", options.gcSchedule)
                .build();
    }

    private static Items clientTokens(ConnectedRegistryCreate options, CloudRegistry registry) {
        return Items.ofTexts(options.clientTokens.stream()
                .map(token -> registry.tokenId(token).toString())
                .toList());
    }

    private static Fields properties(Fields properties) {
        return Fields.builder().put("properties", properties).build();
    }
}
