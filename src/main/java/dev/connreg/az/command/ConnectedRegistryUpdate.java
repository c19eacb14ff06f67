package dev.connreg.az.command;

import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Items;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.ConnectedRegistryProperties;
import java.util.List;
import java.util.Optional;

final class ConnectedRegistryUpdate extends WritingCommand {

    static final CommandText TEXT = CommandText.of("update", "Change a connected registry.")
            .example(
                    "Let another client in and shut one out.",
                    "connreg acr connected-registry update --registry myregistry --name myconnectedregistry --remove-client-tokens mytoken1 --add-client-tokens mytoken2")
            .example(
                    "Synchronize for four hours a day.",
                    "connreg acr connected-registry update --registry myregistry --name myconnectedregistry --sync-schedule '0 12 * * *' --sync-window PT4H");

    public NamedConnectedRegistry target = new NamedConnectedRegistry();

    public List<String> addClientTokens = List.of();

    public List<String> removeClientTokens = List.of();

    public ResourceGroupOption group = new ResourceGroupOption();

    public Optional<String> syncSchedule = Optional.empty();

    public Optional<String> syncWindow = Optional.empty();

    public Optional<String> logLevel = Optional.empty();

    public Optional<String> syncMessageTtl = Optional.empty();

    public Optional<Boolean> auditLogsEnabled = Optional.empty();

    public List<String> addNotifications = List.of();

    public List<String> removeNotifications = List.of();

    public Optional<Boolean> gcEnabled = Optional.empty();

    public Optional<String> gcSchedule = Optional.empty();

    public Optional<String> identity = Optional.empty();

    public Optional<String> authType = Optional.empty();

    ConnectedRegistryUpdate(Invocations invocations) {
        super(invocations);
    }

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.include(target);
        options.list(value -> addClientTokens = value, "--add-client-tokens")
                .anyNumber()
                .says("Names of tokens that clients may sign in with from now on.");
        options.list(value -> removeClientTokens = value, "--remove-client-tokens")
                .anyNumber()
                .says("Names of tokens that clients may no longer sign in with.");
        options.include(group);
        options.optionalText(value -> syncSchedule = value, "--sync-schedule", "-s")
                .says("When to synchronize, as a cron expression; each minute means always.");
        options.optionalText(value -> syncWindow = value, "--sync-window", "-w")
                .says("How long it synchronizes each time, as an ISO 8601 duration.");
        options.optionalText(value -> logLevel = value, "--log-level")
                .says("Debug, Information, Warning, Error or None.");
        options.optionalText(value -> syncMessageTtl = value, "--sync-message-ttl")
                .says("How long messages wait for it, as an ISO 8601 duration.");
        options.threeState(value -> auditLogsEnabled = value, "--audit-logs-enabled")
                .deprecated("sync_audit_logs_enabled")
                .hidden()
                .says("Send audit logs to the registry.");
        options.list(value -> addNotifications = value, "--add-notifications")
                .anyNumber()
                .says("Patterns of artifacts to send events about from now on.");
        options.list(value -> removeNotifications = value, "--remove-notifications")
                .anyNumber()
                .says("Patterns of artifacts to send no more events about.");
        options.threeState(value -> gcEnabled = value, "--gc-enabled").says("Remove what no manifest refers to.");
        options.optionalText(value -> gcSchedule = value, "--gc-schedule")
                .says("When to remove it, as a cron expression.");
        options.optionalText(value -> identity = value, "--identity")
                .says("Id of the user-assigned managed identity; with --auth-type ManagedIdentity.");
        options.optionalText(value -> authType = value, "--auth-type")
                .choices("ManagedIdentity")
                .says("Sign in to the parent in another way; there is no way back.");
    }

    @Override
    int run(Invocation invocation) {
        var registry = TargetRegistry.of(invocation, target.registry, group);
        var present = registry.managed(target.name);
        var migration = Migration.planned(this, registry, present);
        checkAmbiguity(this);
        var body = body(this, registry, present);
        if (body.values().isEmpty()) {
            return invocation.printConnectedRegistry(present.json());
        }
        var id = registry.connectedRegistryId(target.name);
        var patch = new Action.Patch(id, AzApiVersions.CONTAINER_REGISTRY, body);
        var outcome = invocation.apply(Change.of(ChangeType.MODIFY, "connected registry", id, patch));
        migration.ifPresent(done -> invocation.console().warning(done.leftover()));
        return invocation.printConnectedRegistry(outcome.of(id));
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
