package dev.connreg.az.command;

import dev.connreg.az.grammar.Argument;
import dev.connreg.az.grammar.Example;
import dev.connreg.az.grammar.GlobalOptions;
import dev.connreg.az.grammar.PolicyOptions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Change a connected registry. */
@Command(name = "update", description = "Change a connected registry.")
@Example(
        does = "Let another client in and shut one out.",
        command =
                "connreg acr connected-registry update --registry myregistry --name myconnectedregistry --remove-client-tokens mytoken1 --add-client-tokens mytoken2")
@Example(
        does = "Synchronize for four hours a day.",
        command =
                "connreg acr connected-registry update --registry myregistry --name myconnectedregistry --sync-schedule '0 12 * * *' --sync-window PT4H")
public final class ConnectedRegistryUpdate implements Callable<Integer> {

    @Mixin
    public GlobalOptions global = new GlobalOptions();

    @Option(
            names = {"--registry", "-r"},
            required = true,
            description = "Name or login server of the container registry.")
    @Argument(configured = "defaults.acr")
    public String registry = "";

    @Option(
            names = {"--name", "-n"},
            required = true,
            description = "Name of the connected registry.")
    public String name = "";

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

    @Mixin
    public PolicyOptions policy = new PolicyOptions();

    private final AzOperations operations;

    /** For one run; the operations are asked for only by {@link #call()}. */
    public ConnectedRegistryUpdate(AzOperations operations) {
        this.operations = operations;
    }

    @Override
    public Integer call() {
        return operations.connectedRegistries().update(this);
    }
}
