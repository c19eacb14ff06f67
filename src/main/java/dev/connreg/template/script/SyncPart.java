package dev.connreg.template.script;

import dev.connreg.graph.ResourceId;
import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Fields;
import dev.connreg.resource.ScopeMapActions;
import java.util.List;
import java.util.Optional;

/** The part of a script that makes the connected registry, its sync token and its scope map, or brings them up to date. */
record SyncPart(ScriptSite site, ScriptNames names) {

    static SyncPart of(ScriptSite site) {
        return new SyncPart(site, site.names());
    }

    /** What is made anew needs its connection string sent. */
    String print() {
        return """

                send=${CONNREG_RESEND:-no}
                if is_there %s; then
                %selse
                %s  send=yes
                fi
                """.formatted(names.own("show"), update(), create());
    }

    private String update() {
        var update = CommandLines.of(names.own("update"));
        addSettings(update);
        update.options("--add-client-tokens", clientTokens()).options("--add-notifications", notifications());
        return update.silent(2) + repositories();
    }

    /** Those of somebody else's token are not changed. */
    private String repositories() {
        var repositories = ownRepositories();
        return repositories.isEmpty()
                ? ""
                : CommandLines.of(names.own("permissions update"))
                        .options("--add", repositories)
                        .silent(2);
    }

    private String create() {
        if (site.hasNamesOfAz()) {
            var create = CommandLines.of(names.own("create")).options("--repository", ownRepositories());
            return withAll(create.option("--parent", site.parent())).silent(2);
        }
        var access = new OtherSyncAccess(site, names);
        return site.parent().isPresent()
                ? access.make() + access.grantAncestors() + access.createBelow()
                : access.make()
                        + withAll(CommandLines.of(names.own("create"))
                                        .option("--sync-token", names.token().name()))
                                .silent(2);
    }

    private CommandLines withAll(CommandLines create) {
        create.option("--mode", properties().text("mode"));
        addSettings(create);
        create.options("--client-tokens", clientTokens()).options("--notifications", notifications());
        var audit = properties().object("logging").text("auditLogStatus").filter("Enabled"::equals);
        return create.option("--audit-logs-enabled", audit.map(_ -> "true"));
    }

    /** What can be changed later too. */
    private void addSettings(CommandLines command) {
        var sync = properties().object("parent", "syncProperties");
        var collection = properties().object("garbageCollection");
        command.option("--sync-schedule", sync.text("schedule"))
                .option("--sync-window", sync.text("syncWindow"))
                .option("--sync-message-ttl", sync.text("messageTtl"))
                .option("--log-level", properties().object("logging").text("logLevel"))
                .option(
                        "--gc-enabled",
                        Optional.ofNullable(collection.values().get("enabled"))
                                .map(value -> Boolean.toString(value.equals(new Value.Flag(true)))))
                .option("--gc-schedule", collection.text("schedule"));
    }

    private Fields properties() {
        return site.connectedRegistryProperties();
    }

    private List<String> clientTokens() {
        return properties().texts("clientTokenIds").stream()
                .map(id -> ResourceId.of(id).name())
                .toList();
    }

    private List<String> notifications() {
        return properties().texts("notificationsList");
    }

    private List<String> ownRepositories() {
        return site.scopeMapProperties().map(map -> map.texts("actions")).orElse(List.of()).stream()
                .filter(action -> action.startsWith("repositories/"))
                .map(ScopeMapActions::repository)
                .distinct()
                .toList();
    }
}
