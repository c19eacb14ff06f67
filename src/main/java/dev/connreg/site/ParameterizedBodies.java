package dev.connreg.site;

import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.IfGiven;
import dev.connreg.graph.Value.ParameterRef;
import dev.connreg.resource.Extension;
import dev.connreg.resource.Token;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Bodies with parameters in the place of what people change. What may be absent stands last, whatever the spec says. */
final class ParameterizedBodies {

    private static final String SYNC = "properties/parent/syncProperties/";
    private static final String SETTINGS = "properties/" + Extension.SETTINGS;
    private static final String TLS_SECRET = "properties/" + Extension.PROTECTED + "/tls.secret";

    private Fields body;

    private ParameterizedBodies(Fields body) {
        this.body = body;
    }

    static Fields connectedRegistry(Fields body) {
        var tokens =
                new Value.ChildIds(ParameterNames.CLIENT_TOKENS, Token.TYPE, new ParameterRef(ParameterNames.REGISTRY));
        return new ParameterizedBodies(body)
                .set("properties/mode", ParameterNames.MODE)
                .set(SYNC + "schedule", ParameterNames.SCHEDULE)
                .set(SYNC + "messageTtl", ParameterNames.MESSAGE_TTL)
                .setIfGiven(SYNC + "syncWindow", ParameterNames.WINDOW)
                .set("properties/logging/logLevel", ParameterNames.LOG_LEVEL)
                .set("properties/logging/auditLogStatus", ParameterNames.AUDIT_LOG)
                .set("properties/garbageCollection/enabled", ParameterNames.COLLECTION)
                .set("properties/garbageCollection/schedule", ParameterNames.COLLECTION_SCHEDULE)
                .set("properties/clientTokenIds", new IfGiven(ParameterNames.CLIENT_TOKENS, tokens))
                .setIfGiven("properties/notificationsList", ParameterNames.NOTIFICATIONS)
                .body;
    }

    /** The settings are those that the user adds. */
    static Fields extension(Fields body, Set<String> settings) {
        var namespace = Fields.builder()
                .put("releaseNamespace", new ParameterRef(ParameterNames.NAMESPACE))
                .build();
        var bodies = new ParameterizedBodies(body)
                .set("properties/autoUpgradeMinorVersion", ParameterNames.UPGRADES)
                .setIfGiven("properties/version", ParameterNames.VERSION)
                .setIfGiven("properties/releaseTrain", ParameterNames.TRAIN)
                .set(
                        "properties/scope",
                        new IfGiven(
                                ParameterNames.NAMESPACE,
                                Fields.builder().put("cluster", namespace).build()));
        settings.forEach(name -> bodies.remove(SETTINGS + "/" + name));
        bodies.set(SETTINGS + "/...", new Value.MembersOf(ParameterNames.SETTINGS));
        if (bodies.remove(TLS_SECRET)) {
            bodies.set(TLS_SECRET, ParameterNames.TLS_SECRET);
        }
        return bodies.body;
    }

    private ParameterizedBodies setIfGiven(String path, String parameter) {
        return set(path, new IfGiven(parameter, new ParameterRef(parameter)));
    }

    private ParameterizedBodies set(String path, String parameter) {
        return set(path, new ParameterRef(parameter));
    }

    private ParameterizedBodies set(String path, Value value) {
        if (value instanceof IfGiven) {
            remove(path);
        }
        body = with(body, steps(path), value);
        return this;
    }

    /** Whether it was there. */
    private boolean remove(String path) {
        var steps = steps(path);
        var object = body.object(steps.subList(0, steps.size() - 1).toArray(String[]::new));
        var members = new LinkedHashMap<>(object.values());
        boolean wasThere = members.remove(steps.getLast()) != null;
        if (wasThere) {
            body = with(body, steps.subList(0, steps.size() - 1), new Fields(members));
        }
        return wasThere;
    }

    /** Names of settings have dots in them, and no slashes. */
    private static List<String> steps(String path) {
        return List.of(path.split("/"));
    }

    private static Fields with(Fields fields, List<String> path, Value value) {
        var members = new LinkedHashMap<>(fields.values());
        var name = path.getFirst();
        members.put(name, path.size() == 1 ? value : with(fields.object(name), path.subList(1, path.size()), value));
        return new Fields(members);
    }
}
