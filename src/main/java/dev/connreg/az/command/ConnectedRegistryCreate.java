package dev.connreg.az.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.az.grammar.CommandText;
import dev.connreg.az.grammar.Options;
import dev.connreg.deployment.apply.Outcome;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.Value;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.ConnectedRegistryProperties;
import dev.connreg.resource.Mode;
import dev.connreg.resource.ScopeMap;
import dev.connreg.resource.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class ConnectedRegistryCreate extends WritingCommand {

    static final CommandText TEXT = CommandText.of(
                    "create",
                    "Create a connected registry.",
                    "With --auth-type ManagedIdentity, --identity is needed, and neither --parent nor --sync-token nor --repository is possible.")
            .example(
                    "Create one and the sync token for two repositories.",
                    "connreg acr connected-registry create --registry myregistry --name myconnectedregistry --repository app/hello-world service/mycomponent")
            .example(
                    "Create a read-only one below another, with a sync token that is there.",
                    "connreg acr connected-registry create --registry myregistry --name myreadonlyregistry --mode ReadOnly --parent myconnectedregistry --sync-token mysynctoken")
            .example(
                    "Create one for two clients that synchronizes for four hours a day.",
                    "connreg acr connected-registry create -r myregistry -n myreadonlyregistry -p myconnectedregistry --repository app/mycomponent -m ReadOnly -s '0 12 * * *' -w PT4H --client-tokens mytoken1 mytoken2")
            .example(
                    "Create one that signs in with a managed identity.",
                    "connreg acr connected-registry create --registry myregistry --name myconnectedregistry --auth-type ManagedIdentity --identity IDENTITY_ID");

    public NamedConnectedRegistry target = new NamedConnectedRegistry();

    public List<String> repositories = List.of();

    public Optional<String> syncToken = Optional.empty();

    public List<String> clientTokens = List.of();

    public ResourceGroupOption group = new ResourceGroupOption();

    public Optional<String> mode = Optional.empty();

    public Optional<String> parent = Optional.empty();

    public String syncSchedule = "* * * * *";

    public String syncMessageTtl = "P2D";

    public Optional<String> syncWindow = Optional.empty();

    public String logLevel = "Information";

    public Optional<Boolean> auditLogsEnabled = Optional.empty();

    public List<String> notifications = List.of();

    public Optional<Boolean> gcEnabled = Optional.empty();

    public String gcSchedule = "0 0 * * *";

    public Optional<String> identity = Optional.empty();

    public Optional<String> authType = Optional.empty();

    public YesOption confirmation = new YesOption();

    /** Reading only if nothing is said. */
    Mode mode() {
        return mode.filter(Mode.READ_WRITE.azureName()::equals).isPresent() ? Mode.READ_WRITE : Mode.READ_ONLY;
    }

    ConnectedRegistryCreate(Invocations invocations) {
        super(invocations);
    }

    @Override
    public void declare(Options options) {
        super.declare(options);
        options.include(target);
        options.list(value -> repositories = value, "--repository")
                .says("Repositories to synchronize; a sync token is made for them.");
        options.optionalText(value -> syncToken = value, "--sync-token")
                .says("Name of a sync token that is there, instead of --repository.");
        options.list(value -> clientTokens = value, "--client-tokens")
                .says("Names of the tokens that clients may sign in with.");
        options.include(group);
        options.optionalText(value -> mode = value, "--mode", "-m")
                .choices("ReadOnly", "ReadWrite")
                .says("Whether clients may push to it; ReadOnly if nothing is said.");
        options.optionalText(value -> parent = value, "--parent", "-p")
                .says("Name of the connected registry above it; none: the registry itself.");
        options.text(value -> syncSchedule = value, "--sync-schedule", "-s")
                .defaultsTo("* * * * *")
                .says("When to synchronize, as a cron expression; each minute means always.");
        options.text(value -> syncMessageTtl = value, "--sync-message-ttl")
                .defaultsTo("P2D")
                .says("How long messages wait for it, as an ISO 8601 duration.");
        options.optionalText(value -> syncWindow = value, "--sync-window", "-w")
                .says("How long it synchronizes each time, as an ISO 8601 duration.");
        options.text(value -> logLevel = value, "--log-level")
                .defaultsTo("Information")
                .says("Debug, Information, Warning, Error or None.");
        options.threeState(value -> auditLogsEnabled = value, "--audit-logs-enabled")
                .deprecated("sync_audit_logs_enabled")
                .hidden()
                .says("Send audit logs to the registry.");
        options.list(value -> notifications = value, "--notifications")
                .says("Patterns of the artifacts to send events about.");
        options.threeState(value -> gcEnabled = value, "--gc-enabled")
                .says("Remove what no manifest refers to; on unless switched off.");
        options.text(value -> gcSchedule = value, "--gc-schedule")
                .defaultsTo("0 0 * * *")
                .says("When to remove it, as a cron expression.");
        options.optionalText(value -> identity = value, "--identity")
                .says("Id of the user-assigned managed identity; with --auth-type ManagedIdentity.");
        options.optionalText(value -> authType = value, "--auth-type")
                .choices("SyncToken", "ManagedIdentity")
                .says("How it signs in to its parent: with a sync token if nothing is said.");
        options.include(confirmation);
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
            registry.readAhead(
                    mode.isPresent()
                            ? List.of(registry.id())
                            : List.of(registry.id(), registry.connectedRegistryId(target.name)));
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
            var outcome = applied(changes);
            return invocation.printConnectedRegistry(outcome.of(creation.id()));
        }

        /** What was made for one that is refused stays, as with az, which does not say so. */
        private Outcome applied(List<Change> changes) {
            try {
                return invocation.apply(changes, announcements);
            } catch (ArmException refused) {
                if (refused.request().contains("/connectedRegistries/")) {
                    var commands = LeftoverCommands.deleting(
                            made(changes, Token.SYNC_KIND), made(changes, ScopeMap.KIND), registry.name());
                    if (!commands.isEmpty()) {
                        invocation
                                .console()
                                .warning(
                                        "What was made for it stays, and the same command uses it once the options are right. To delete it, run: "
                                                + commands);
                    }
                }
                throw refused;
            }
        }

        private static Optional<ResourceId> made(List<Change> changes, String kind) {
            return changes.stream()
                    .filter(change ->
                            change.type() == ChangeType.CREATE && change.kind().equals(kind))
                    .map(Change::id)
                    .findFirst();
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
