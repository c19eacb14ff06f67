package dev.connreg.spec.reader;

import dev.connreg.resource.GarbageCollection;
import dev.connreg.resource.LogLevel;
import dev.connreg.resource.Mode;
import dev.connreg.resource.Names;
import dev.connreg.resource.Schedules;
import dev.connreg.resource.ScopeMapActions;
import dev.connreg.resource.SyncSchedule;
import dev.connreg.spec.ConnectedRegistryOptions;
import dev.connreg.spec.ConnectedRegistrySpec;
import dev.connreg.spec.SyncAccess;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

final class ConnectedRegistryReader {

    private static final Choices<Mode> MODES = Choices.of(Mode.class, Mode::azureName);
    private static final Choices<LogLevel> LOG_LEVELS = Choices.of(LogLevel.class, LogLevel::azureName);

    private final Section section;
    private final Optional<String> name;
    private final Optional<String> token;
    private final Optional<String> newToken;
    private final Optional<String> scopeMap;

    private ConnectedRegistryReader(Section section) {
        this.section = section;
        name = section.requiredText("name", Names::connectedRegistry);
        token = section.text("syncToken", Names::token);
        newToken = section.text("syncTokenName", Names::token);
        scopeMap = section.text("scopeMapName", Names::scopeMap);
    }

    static Supplier<ConnectedRegistrySpec> read(Section section) {
        return new ConnectedRegistryReader(section).read();
    }

    /** The scope map is that made with the token, if it was. */
    record NamesOnly(String name, String token, Optional<String> scopeMap) {}

    /** What is synchronized is not needed to look at a site or to take it down. */
    static Supplier<NamesOnly> names(Section section) {
        return new ConnectedRegistryReader(section)::namesOnly;
    }

    private NamesOnly namesOnly() {
        return new NamesOnly(
                name.orElseThrow(),
                syncToken().orElseThrow(),
                token.isPresent() ? Optional.empty() : scopeMap.or(() -> name));
    }

    /** Empty if what is named is no name. */
    private Optional<String> syncToken() {
        if (section.has("syncToken")) {
            return token;
        }
        return section.has("syncTokenName") ? newToken : name;
    }

    private Supplier<ConnectedRegistrySpec> read() {
        var mode = section.text("mode", MODES.rule("mode")).flatMap(MODES::find).orElse(Mode.READ_ONLY);
        var parent = section.text("parent", Names::connectedRegistry);
        if (parent.isPresent() && name.filter(parent.get()::equalsIgnoreCase).isPresent()) {
            section.problem("parent", "'%s' cannot be its own parent".formatted(parent.get()));
        }
        var access = access(mode);
        var sync = sync();
        var options = options();
        return () ->
                new ConnectedRegistrySpec(name.orElseThrow(), mode, parent, access.get(), sync.get(), options.get());
    }

    private Supplier<SyncAccess> access(Mode mode) {
        var repositories = section.texts("repositories", Names::repository);
        if (section.has("syncToken")) {
            refuseBesideSyncToken();
            return () -> new SyncAccess.ExistingToken(token.orElseThrow());
        }
        requireRepositories(repositories.isEmpty());
        refuseMoreThanFit(repositories, mode);
        return () -> new SyncAccess.Repositories(
                repositories, scopeMap.or(() -> name).orElseThrow(), syncToken().orElseThrow());
    }

    private void refuseBesideSyncToken() {
        for (var key : new String[] {"repositories", "syncTokenName", "scopeMapName"}) {
            if (section.has(key)) {
                section.problem(
                        key,
                        "cannot be combined with syncToken, which is a token that is there already, with a scope map of its own");
            }
        }
    }

    private void requireRepositories(boolean none) {
        section.require("repositories", "is missing: name what to synchronize, or an existing token (syncToken)");
        if (none
                && section.structure("repositories")
                        .filter(ConnectedRegistryReader::isEmptyList)
                        .isPresent()) {
            section.problem("repositories", "is empty: there is nothing to synchronize");
        }
    }

    private void refuseMoreThanFit(List<String> repositories, Mode mode) {
        var gateway = ScopeMapActions.allOnGateways().size();
        var needed =
                Set.copyOf(ScopeMapActions.onRepositories(repositories, mode)).size() + gateway;
        if (needed > ScopeMapActions.MOST) {
            section.problem(
                    "repositories",
                    "needs %d permissions in the scope map; at most %d are allowed, which is %d repositories in mode %s"
                            .formatted(
                                    needed,
                                    ScopeMapActions.MOST,
                                    (ScopeMapActions.MOST - gateway)
                                            / ScopeMapActions.of(mode).size(),
                                    mode.azureName()));
        }
    }

    private static boolean isEmptyList(SpecNode value) {
        return value instanceof SpecNode.Sequence(var _, var items) && items.isEmpty();
    }

    private Supplier<SyncSchedule> sync() {
        var schedule = section.text("syncSchedule", Schedules::requireCron);
        var window = section.text("syncWindow", Schedules::requireWindowLength);
        var ttl = section.text("syncMessageTtl", Schedules::requireMessageTtl);
        if (!section.has("syncWindow")
                && schedule.filter(Schedules::needsWindow).isPresent()) {
            section.problem(
                    "syncSchedule", "needs syncWindow beside it, such as PT4H: how long it synchronizes each time");
        }
        if (window.filter(Schedules::isShortWindow).isPresent()) {
            section.warn("syncWindow", "is under three hours, which not every version of the service takes");
        }
        return () -> new SyncSchedule(
                schedule.orElse(SyncSchedule.CONTINUOUS), window, ttl.orElse(SyncSchedule.DEFAULT.messageTtl()));
    }

    private Supplier<ConnectedRegistryOptions> options() {
        var clientTokens = section.texts("clientTokens", this::requireClientToken);
        if (clientTokens.size() > ConnectedRegistryOptions.MOST_CLIENT_TOKENS) {
            section.problem("clientTokens", "has %d tokens; at most 50 are allowed".formatted(clientTokens.size()));
        }
        var notifications = section.texts("notifications", ConnectedRegistryOptions::requireNotification);
        var logLevel = section.text("logLevel", LOG_LEVELS.rule("log level"))
                .flatMap(LOG_LEVELS::find)
                .orElse(LogLevel.INFORMATION);
        var auditLogs = section.flag("auditLogs").orElse(false);
        var garbageCollection = garbageCollection(section.section("garbageCollection"));
        return () ->
                new ConnectedRegistryOptions(clientTokens, notifications, logLevel, auditLogs, garbageCollection.get());
    }

    private void requireClientToken(String clientToken) {
        Names.token(clientToken);
        syncToken().ifPresent(syncToken -> ConnectedRegistryOptions.requireNotSync(clientToken, syncToken));
    }

    private static Supplier<GarbageCollection> garbageCollection(Section section) {
        var enabled = section.flag("enabled").orElse(GarbageCollection.DEFAULT.enabled());
        var schedule = section.text("schedule", Schedules::requireCron).orElse(GarbageCollection.DEFAULT.schedule());
        return () -> new GarbageCollection(enabled, schedule);
    }
}
