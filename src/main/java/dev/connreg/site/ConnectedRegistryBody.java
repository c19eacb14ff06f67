package dev.connreg.site;

import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Items;
import dev.connreg.graph.Value.PropertyRef;
import dev.connreg.resource.GarbageCollection;
import dev.connreg.resource.SyncSchedule;
import dev.connreg.spec.ConnectedRegistrySpec;
import java.util.List;

/** Bodies of what lies in the cloud registry. */
final class ConnectedRegistryBody {

    private ConnectedRegistryBody() {}

    static Fields scopeMap(Value connectedRegistry, List<Value> actions) {
        return properties(Fields.builder()
                .put(
                        "description",
                        new Value.Joined(
                                List.of(Value.text("Created by connected registry sync token: "), connectedRegistry)))
                .put("actions", new Items(actions))
                .build());
    }

    static Fields token(String scopeMap) {
        return properties(Fields.builder()
                .put("scopeMapId", id(scopeMap))
                .put("status", "enabled")
                .build());
    }

    static Fields of(ConnectedRegistrySpec spec, List<Value> clientTokenIds) {
        var options = spec.options();
        var properties = Fields.builder().put("mode", spec.mode().azureName()).put("parent", parent(spec));
        if (!clientTokenIds.isEmpty()) {
            properties.put("clientTokenIds", new Items(clientTokenIds));
        }
        properties.put(
                "logging",
                Fields.builder()
                        .put("logLevel", options.logLevel().azureName())
                        .put("auditLogStatus", options.auditLogs() ? "Enabled" : "Disabled")
                        .build());
        if (!options.notifications().isEmpty()) {
            properties.put("notificationsList", Items.ofTexts(options.notifications()));
        }
        return properties(properties
                .put("garbageCollection", garbageCollection(options.garbageCollection()))
                .build());
    }

    private static Fields parent(ConnectedRegistrySpec spec) {
        var parent = Fields.builder();
        spec.parent().ifPresent(_ -> parent.put("id", id(Symbols.PARENT)));
        return parent.put("syncProperties", sync(spec.sync())).build();
    }

    private static Fields sync(SyncSchedule sync) {
        return Fields.builder()
                .put("tokenId", id(Symbols.SYNC_TOKEN))
                .put("schedule", sync.schedule())
                .put("syncWindow", sync.window())
                .put("messageTtl", sync.messageTtl())
                .build();
    }

    private static Fields garbageCollection(GarbageCollection collection) {
        return Fields.builder()
                .put("enabled", collection.enabled())
                .put("schedule", collection.schedule())
                .build();
    }

    private static Value id(String symbol) {
        return new PropertyRef(symbol, Value.Property.ID);
    }

    private static Fields properties(Fields properties) {
        return Fields.builder().put("properties", properties).build();
    }
}
