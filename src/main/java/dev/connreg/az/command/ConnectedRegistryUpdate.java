package dev.connreg.az.command;

import dev.connreg.az.grammar.Argument;
import dev.connreg.az.grammar.Example;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Items;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.ConnectedRegistryProperties;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "update", description = "Change a connected registry.")
@Example(
        does = "Let another client in and shut one out.",
        command =
                "connreg acr connected-registry update --registry myregistry --name myconnectedregistry --remove-client-tokens mytoken1 --add-client-tokens mytoken2")
@Example(
        does = "Synchronize for four hours a day.",
        command =
                "connreg acr connected-registry update --registry myregistry --name myconnectedregistry --sync-schedule '0 12 * * *' --sync-window PT4H")
final class ConnectedRegistryUpdate extends WritingCommand {

    @Mixin
    public NamedConnectedRegistry target = new NamedConnectedRegistry();

    @Option(
            names = "--add-client-tokens",
            arity = "0..*",
            description = "Names of tokens that clients may sign in with from now on.")
    public List<String> addClientTokens = List.of();

    @Option(
            names = "--remove-client-tokens",
            arity = "0..*",
            description = "Names of tokens that clients may no longer sign in with.")
    public List<String> removeClientTokens = List.of();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    @Option(
            names = {"--sync-schedule", "-s"},
            description = "When to synchronize, as a cron expression; each minute means always.")
    public Optional<String> syncSchedule = Optional.empty();

    @Option(
            names = {"--sync-window", "-w"},
            description = "How long it synchronizes each time, as an ISO 8601 duration.")
    public Optional<String> syncWindow = Optional.empty();

    @Option(names = "--log-level", description = "Debug, Information, Warning, Error or None.")
    public Optional<String> logLevel = Optional.empty();

    @Option(names = "--sync-message-ttl", description = "How long messages wait for it, as an ISO 8601 duration.")
    public Optional<String> syncMessageTtl = Optional.empty();

    @Option(
            names = "--audit-logs-enabled",
            arity = "0..1",
            hidden = true,
            description = "Send audit logs to the registry.")
    @Argument(deprecated = "sync_audit_logs_enabled")
    public Optional<Boolean> auditLogsEnabled = Optional.empty();

    @Option(
            names = "--add-notifications",
            arity = "0..*",
            description = "Patterns of artifacts to send events about from now on.")
    public List<String> addNotifications = List.of();

    @Option(
            names = "--remove-notifications",
            arity = "0..*",
            description = "Patterns of artifacts to send no more events about.")
    public List<String> removeNotifications = List.of();

    @Option(names = "--gc-enabled", arity = "0..1", description = "Remove what no manifest refers to.")
    public Optional<Boolean> gcEnabled = Optional.empty();

    @Option(names = "--gc-schedule", description = "When to remove it, as a cron expression.")
    public Optional<String> gcSchedule = Optional.empty();

    @Option(
            names = "--identity",
            description = "Id of the user-assigned managed identity; with --auth-type ManagedIdentity.")
    public Optional<String> identity = Optional.empty();

    @Option(names = "--auth-type", description = "Sign in to the parent in another way; there is no way back.")
    @Argument(choices = {"ManagedIdentity"})
    public Optional<String> authType = Optional.empty();

    ConnectedRegistryUpdate(Invocations invocations) {
        super(invocations);
    }

    @Override
    int run(Invocation invocation) {
        var registry = TargetRegistry.of(invocation, target.registry, group);
        registry.requireManaged();
        var present = registry.connectedRegistry(target.name);
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
