package dev.connreg.site;

import static dev.connreg.graph.Parameter.optional;
import static dev.connreg.graph.Parameter.required;
import static dev.connreg.graph.Parameter.withDefault;

import dev.connreg.graph.Length;
import dev.connreg.graph.Parameter;
import dev.connreg.graph.ParameterType;
import dev.connreg.graph.ParameterType.Choice;
import dev.connreg.graph.ParameterType.MaybeText;
import dev.connreg.graph.ParameterType.Text;
import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Items;
import dev.connreg.resource.ConnectedRegistryProperties.Logging;
import dev.connreg.resource.LogLevel;
import dev.connreg.resource.Mode;
import dev.connreg.resource.Names;
import dev.connreg.resource.SyncSchedule;
import dev.connreg.spec.ConnectedRegistryOptions;
import dev.connreg.spec.DeploymentSpec;
import dev.connreg.spec.SyncAccess;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What people change of a site, as parameters of a template, with the values that a spec has. */
final class SiteParameters {

    private static final MaybeText UNLESS_CONTINUOUS = new MaybeText(
            Optional.of("if %s is not '%s'.".formatted(ParameterNames.SCHEDULE, SyncSchedule.CONTINUOUS)));

    private final DeploymentSpec spec;
    private final List<Parameter> parameters = new ArrayList<>();

    private SiteParameters(DeploymentSpec spec) {
        this.spec = spec;
    }

    /** All but those that a graph has in any case: names and address, and the secrets. */
    static List<Parameter> of(DeploymentSpec spec) {
        var site = new SiteParameters(spec);
        site.addAccess();
        site.addSchedule();
        site.addOptions(spec.connectedRegistry().options());
        site.parameters.addAll(ExtensionParameters.of(spec));
        return site.parameters;
    }

    private void addAccess() {
        var wanted = spec.connectedRegistry();
        wanted.parent()
                .ifPresent(parent -> parameters.add(required(
                        ParameterNames.PARENT,
                        "Name of the connected registry above it.",
                        new Text(Names.CONNECTED_REGISTRY),
                        Value.text(parent))));
        parameters.add(withDefault(
                ParameterNames.MODE,
                "Whether clients may push to the connected registry. Fixed at creation.",
                choice(Arrays.stream(Mode.values()).map(Mode::azureName).toList()),
                Value.text(Mode.READ_ONLY.azureName()),
                Optional.of(Value.text(wanted.mode().azureName()))));
        switch (wanted.access()) {
            case SyncAccess.ExistingToken(var token) ->
                parameters.add(required(
                        ParameterNames.SYNC_TOKEN,
                        "Name of the sync token.",
                        new Text(Names.TOKEN),
                        Value.text(token)));
            case SyncAccess.Repositories(var repositories, var scopeMap, var token) -> {
                parameters.add(required(
                        ParameterNames.REPOSITORIES,
                        "Repositories that the connected registry synchronizes.",
                        new ParameterType.Texts(Length.atLeast(1)),
                        Items.ofTexts(repositories)));
                parameters.add(name(spec, ParameterNames.SCOPE_MAP, "scope map", Names.SCOPE_MAP, scopeMap));
                parameters.add(name(spec, ParameterNames.SYNC_TOKEN, "sync token", Names.TOKEN, token));
            }
        }
    }

    /** A name that is the connected registry's unless another one is given. */
    static Parameter name(DeploymentSpec spec, String parameter, String what, Length length, String name) {
        var other = Optional.of(name)
                .filter(given -> !given.equals(spec.connectedRegistry().name()));
        return withDefault(
                parameter,
                "Name of the %s.".formatted(what),
                new Text(length),
                new Value.ParameterRef(ParameterNames.CONNECTED_REGISTRY),
                other.map(Value::text));
    }

    private void addSchedule() {
        var sync = spec.connectedRegistry().sync();
        addText(
                ParameterNames.SCHEDULE,
                "When the connected registry synchronizes, as a cron expression in UTC.",
                SyncSchedule.DEFAULT.schedule(),
                sync.schedule());
        parameters.add(optional(
                ParameterNames.WINDOW,
                "How long each synchronization may take, as an ISO 8601 duration such as PT4H.",
                UNLESS_CONTINUOUS,
                sync.window().map(Value::text)));
        addText(
                ParameterNames.MESSAGE_TTL,
                "How long messages wait for the connected registry, as an ISO 8601 duration.",
                SyncSchedule.DEFAULT.messageTtl(),
                sync.messageTtl());
    }

    private void addOptions(ConnectedRegistryOptions options) {
        var usual = ConnectedRegistryOptions.DEFAULT;
        addTexts(
                ParameterNames.CLIENT_TOKENS,
                "Names of the tokens by which clients sign in to the connected registry.",
                options.clientTokens());
        addTexts(
                ParameterNames.NOTIFICATIONS,
                "Events to be notified of, as name[:tag][@digest]:push, :delete or :*.",
                options.notifications());
        parameters.add(withDefault(
                ParameterNames.LOG_LEVEL,
                "What the connected registry logs.",
                choice(Arrays.stream(LogLevel.values()).map(LogLevel::azureName).toList()),
                Value.text(usual.logLevel().azureName()),
                Optional.of(Value.text(options.logLevel().azureName()))));
        parameters.add(withDefault(
                ParameterNames.AUDIT_LOG,
                "Whether the connected registry keeps audit logs.",
                choice(List.of(Logging.auditLogStatus(true), Logging.auditLogStatus(false))),
                Value.text(Logging.auditLogStatus(usual.auditLogs())),
                Optional.of(Value.text(Logging.auditLogStatus(options.auditLogs())))));
        parameters.add(withDefault(
                ParameterNames.COLLECTION,
                "Whether the connected registry collects garbage.",
                new ParameterType.Flag(),
                new Value.Flag(usual.garbageCollection().enabled()),
                Optional.of(new Value.Flag(options.garbageCollection().enabled()))));
        addText(
                ParameterNames.COLLECTION_SCHEDULE,
                "When the connected registry collects garbage, as a cron expression in UTC.",
                usual.garbageCollection().schedule(),
                options.garbageCollection().schedule());
    }

    private static Choice choice(List<String> allowed) {
        return new Choice(allowed);
    }

    private void addText(String name, String description, String byDefault, String value) {
        parameters.add(
                withDefault(name, description, new Text(), Value.text(byDefault), Optional.of(Value.text(value))));
    }

    private void addTexts(String name, String description, List<String> values) {
        parameters.add(withDefault(
                name,
                description,
                new ParameterType.Texts(),
                new Items(List.of()),
                Optional.of(Items.ofTexts(values))));
    }
}
