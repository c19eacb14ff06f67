package dev.connreg.az.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.az.grammar.Argument;
import dev.connreg.az.grammar.Example;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.graph.Value;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.ConnectedRegistryProperties;
import dev.connreg.resource.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
final class ConnectedRegistryCreate extends WritingCommand {

    @Mixin
    public NamedConnectedRegistry target = new NamedConnectedRegistry();

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

    @Mixin
    public YesOption confirmation = new YesOption();

    /** Reading only if nothing is said. */
    Mode mode() {
        return mode.filter(Mode.READ_WRITE.azureName()::equals).isPresent() ? Mode.READ_WRITE : Mode.READ_ONLY;
    }

    ConnectedRegistryCreate(Invocations invocations) {
        super(invocations);
    }

    @Override
    int run(Invocation invocation) {
        return new Run(invocation).create();
    }

    /**
     * Creates a connected registry. All is checked and planned before anything is changed; then comes first what gives
     * nobody a right, and last what those above it are allowed.
     */
    private final class Run {
        private static final String VERSION = AzApiVersions.CONTAINER_REGISTRY;

        private final Invocation invocation;
        private final TargetRegistry registry;
        private final TokenOfNew token;
        private final Announcements announcements;

        Run(Invocation invocation) {
            this.invocation = invocation;
            this.registry = TargetRegistry.of(invocation, target.registry, group);
            this.token = new TokenOfNew(invocation, registry, ConnectedRegistryCreate.this);
            this.announcements = invocation.announcements();
        }

        int create() {
            CreationChecks.check(ConnectedRegistryCreate.this);
            var changes = new ArrayList<Change>();
            var present = registry.read();
            DataEndpoint.planned(invocation, registry, present, confirmation.yes)
                    .ifPresent(changes::add);
            var above = parent.filter(name -> !name.isEmpty())
                    .map(name -> ParentOfNew.of(registry, name, ConnectedRegistryCreate.this));
            agreeToNarrowing();
            changes.addAll(token.changes(announcements));
            above.ifPresent(found -> changes.addAll(found.grants(token.actions(), announcements)));
            var creation = creation(present, above);
            changes.add(creation);
            var outcome = invocation.apply(changes, announcements);
            return invocation.printConnectedRegistry(outcome.of(creation.id()));
        }

        private Change creation(JsonNode present, Optional<ParentOfNew> parent) {
            var id = registry.connectedRegistryId(target.name);
            var put = new Action.Put(id, VERSION, properties(present, parent).body());
            return parent.map(above -> Change.of(
                            ChangeType.CREATE,
                            ConnectedRegistry.KIND,
                            id,
                            put,
                            new Action.KeepRights(above.id(), VERSION)))
                    .orElseGet(() -> Change.of(ChangeType.CREATE, ConnectedRegistry.KIND, id, put));
        }

        private ConnectedRegistryProperties properties(JsonNode present, Optional<ParentOfNew> parent) {
            return new ConnectedRegistryProperties(
                    Optional.of(mode().azureName()),
                    parent.map(above -> Value.text(above.id().toString())),
                    new ConnectedRegistryProperties.Sync(
                            token.id(present).map(id -> Value.text(id.toString())),
                            Optional.of(syncSchedule),
                            syncWindow,
                            Optional.of(syncMessageTtl),
                            authType.or(() -> Optional.of("SyncToken"))),
                    clientTokens.stream()
                            .<Value>map(client ->
                                    Value.text(registry.tokenId(client).toString()))
                            .toList(),
                    new ConnectedRegistryProperties.Logging(
                            Optional.of(logLevel), auditLogsEnabled.or(() -> Optional.of(false))),
                    notifications.stream().distinct().toList(),
                    new ConnectedRegistryProperties.Collection(
                            gcEnabled.or(() -> Optional.of(true)), Optional.of(gcSchedule)),
                    identity);
        }

        /** The default mode would take the right to write away from one that has it: nobody said so. */
        private void agreeToNarrowing() {
            if (mode.isPresent()) {
                return;
            }
            registry.findConnectedRegistry(target.name)
                    .filter(found -> !found.isReadOnly())
                    .ifPresent(found -> invocation.confirm(
                            "The connected registry '%s' exists with mode '%s', and without --mode it becomes 'ReadOnly'. Are you sure you want to take the right to write away?"
                                    .formatted(target.name, found.mode()),
                            confirmation.yes));
        }
    }
}
