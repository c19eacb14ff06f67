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

/** Create a connected registry. */
@Command(
        name = "create",
        description = {
            "Create a connected registry.",
            "With --auth-type ManagedIdentity, --identity is needed, and neither --parent nor --sync-token nor --repository is possible."
        })
@Example(
        does = "Create one and the sync token for two repositories.",
        command =
                "connreg acr connected-registry create --registry myregistry --name myconnectedregistry --repository app/hello-world service/mycomponent")
@Example(
        does = "Create a read-only one below another, with a sync token that is there.",
        command =
                "connreg acr connected-registry create --registry myregistry --name myreadonlyregistry --mode ReadOnly --parent myconnectedregistry --sync-token mysynctoken")
@Example(
        does = "Create one for two clients that synchronizes for four hours a day.",
        command =
                "connreg acr connected-registry create -r myregistry -n myreadonlyregistry -p myconnectedregistry --repository app/mycomponent -m ReadOnly -s '0 12 * * *' -w PT4H --client-tokens mytoken1 mytoken2")
@Example(
        does = "Create one that signs in with a managed identity.",
        command =
                "connreg acr connected-registry create --registry myregistry --name myconnectedregistry --auth-type ManagedIdentity --identity IDENTITY_ID")
public final class ConnectedRegistryCreate implements Callable<Integer> {

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
            names = "--repository",
            arity = "1..*",
            description = "Repositories to synchronize; a sync token is made for them.")
    public List<String> repositories = List.of();

    @Option(names = "--sync-token", description = "Name of a sync token that is there, instead of --repository.")
    public Optional<String> syncToken = Optional.empty();

    @Option(
            names = "--client-tokens",
            arity = "1..*",
            description = "Names of the tokens that clients may sign in with.")
    public List<String> clientTokens = List.of();

    @Mixin
    public ResourceGroupOption group = new ResourceGroupOption();

    @Option(
            names = {"--mode", "-m"},
            description = "Whether clients may push to it; ReadOnly if nothing is said.")
    @Argument(choices = {"ReadOnly", "ReadWrite"})
    public Optional<String> mode = Optional.empty();

    @Option(
            names = {"--parent", "-p"},
            description = "Name of the connected registry above it; none: the registry itself.")
    public Optional<String> parent = Optional.empty();

    @Option(
            names = {"--sync-schedule", "-s"},
            defaultValue = "* * * * *",
            description = "When to synchronize, as a cron expression; each minute means always.")
    public String syncSchedule = "* * * * *";

    @Option(
            names = "--sync-message-ttl",
            defaultValue = "P2D",
            description = "How long messages wait for it, as an ISO 8601 duration.")
    public String syncMessageTtl = "P2D";

    @Option(
            names = {"--sync-window", "-w"},
            description = "How long it synchronizes each time, as an ISO 8601 duration.")
    public Optional<String> syncWindow = Optional.empty();

    @Option(
            names = "--log-level",
            defaultValue = "Information",
            description = "Debug, Information, Warning, Error or None.")
    public String logLevel = "Information";

    @Option(
            names = "--audit-logs-enabled",
            arity = "0..1",
            hidden = true,
            description = "Send audit logs to the registry.")
    @Argument(deprecated = "sync_audit_logs_enabled")
    public Optional<Boolean> auditLogsEnabled = Optional.empty();

    @Option(names = "--notifications", arity = "1..*", description = "Patterns of the artifacts to send events about.")
    public List<String> notifications = List.of();

    @Option(
            names = "--gc-enabled",
            arity = "0..1",
            description = "Remove what no manifest refers to; on unless switched off.")
    public Optional<Boolean> gcEnabled = Optional.empty();

    @Option(
            names = "--gc-schedule",
            defaultValue = "0 0 * * *",
            description = "When to remove it, as a cron expression.")
    public String gcSchedule = "0 0 * * *";

    @Option(
            names = "--identity",
            description = "Id of the user-assigned managed identity; with --auth-type ManagedIdentity.")
    public Optional<String> identity = Optional.empty();

    @Option(names = "--auth-type", description = "How it signs in to its parent: with a sync token if nothing is said.")
    @Argument(choices = {"SyncToken", "ManagedIdentity"})
    public Optional<String> authType = Optional.empty();

    @Option(
            names = {"--yes", "-y"},
            description = "Do not ask.")
    public boolean yes;

    @Mixin
    public PolicyOptions policy = new PolicyOptions();

    private final AzOperations operations;

    /** For one run; the operations are asked for only by {@link #call()}. */
    public ConnectedRegistryCreate(AzOperations operations) {
        this.operations = operations;
    }

    @Override
    public Integer call() {
        return operations.connectedRegistries().create(this);
    }
}
