package dev.connreg.resource;

import dev.connreg.graph.FieldsBuilder;
import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Items;
import java.util.List;
import java.util.Optional;

/** What a connected registry is to be like, unchecked; what is absent is left to the service, or as it is. */
public record ConnectedRegistryProperties(
        Optional<String> mode,
        Optional<Value> parent,
        Sync sync,
        List<Value> clientTokenIds,
        Logging logging,
        List<String> notifications,
        Collection garbageCollection,
        Optional<String> identity) {

    public ConnectedRegistryProperties {
        clientTokenIds = List.copyOf(clientTokenIds);
        notifications = List.copyOf(notifications);
    }

    /** {@code authType} is {@code SyncToken} or {@code ManagedIdentity}. */
    public record Sync(
            Optional<Value> tokenId,
            Optional<String> schedule,
            Optional<String> window,
            Optional<String> messageTtl,
            Optional<String> authType) {

        Fields fields() {
            var fields = Fields.builder();
            tokenId.ifPresent(id -> fields.put("tokenId", id));
            return fields.put("schedule", schedule)
                    .put("syncWindow", window)
                    .put("messageTtl", messageTtl)
                    .put("authType", authType)
                    .build();
        }
    }

    public record Logging(Optional<String> level, Optional<Boolean> audit) {

        Fields fields() {
            var fields = Fields.builder().put("logLevel", level);
            audit.ifPresent(enabled -> fields.put("auditLogStatus", auditLogStatus(enabled)));
            return fields.build();
        }

        public static String auditLogStatus(boolean enabled) {
            return enabled ? "Enabled" : "Disabled";
        }
    }

    public record Collection(Optional<Boolean> enabled, Optional<String> schedule) {

        Fields fields() {
            var fields = Fields.builder();
            enabled.ifPresent(on -> fields.put("enabled", on));
            return fields.put("schedule", schedule).build();
        }
    }

    public Fields body() {
        return identity(Fields.builder()).put("properties", fields()).build();
    }

    /** What is sent to change what is present here, and lists, which may become empty; empty where nothing is. */
    public Fields patch(Fields lists) {
        var body = identity(Fields.builder());
        var all = Fields.builder().putAll(fields()).putAll(lists).build();
        var properties = ConnectedRegistry.patch(all).object("properties");
        putUnlessEmpty(body, "properties", properties);
        return body.build();
    }

    private FieldsBuilder identity(FieldsBuilder body) {
        identity.ifPresent(id -> body.put(
                "identity",
                Fields.builder()
                        .put("type", "UserAssigned")
                        .put(
                                "userAssignedIdentities",
                                Fields.builder().put(id, Fields.EMPTY).build())
                        .build()));
        return body;
    }

    private Fields fields() {
        var fields = Fields.builder().put("mode", mode);
        putUnlessEmpty(fields, "parent", parentFields());
        if (!clientTokenIds.isEmpty()) {
            fields.put("clientTokenIds", new Items(clientTokenIds));
        }
        putUnlessEmpty(fields, "logging", logging.fields());
        if (!notifications.isEmpty()) {
            fields.put("notificationsList", Items.ofTexts(notifications));
        }
        putUnlessEmpty(fields, "garbageCollection", garbageCollection.fields());
        return fields.build();
    }

    private Fields parentFields() {
        var above = Fields.builder();
        parent.ifPresent(id -> above.put("id", id));
        putUnlessEmpty(above, "syncProperties", sync.fields());
        return above.build();
    }

    private static void putUnlessEmpty(FieldsBuilder fields, String name, Fields member) {
        if (!member.values().isEmpty()) {
            fields.put(name, member);
        }
    }
}
