package dev.connreg.resource;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.graph.FieldsBuilder;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.ResourceType;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Items;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A connected registry as ARM has it: the replica, as the cloud registry knows it. */
public record ConnectedRegistry(JsonNode json) {

    public static final ResourceType TYPE = new ResourceType(
            "Microsoft.ContainerRegistry/registries/connectedRegistries", ApiVersions.CONTAINER_REGISTRY);
    public static final String KIND = "connected registry";

    /** The first API version that tells of the last synchronization, a preview. */
    public static final String TELLS_OF_SYNC = ApiVersions.SYNC_RESULT;

    /** Lists that an update replaces as a whole. */
    public static final List<String> LISTS = List.of("clientTokenIds", "notificationsList");

    /** Paths that are fixed at creation, and what people call them (see the published API specification). */
    public static final Map<String, String> FIXED = Map.of(
            "properties.mode", "mode",
            "properties.parent.id", "parent",
            "properties.parent.syncProperties.tokenId", "sync token");

    private static final Duration UNHEARD_AFTER = Duration.ofDays(1);
    /** On one registry (learn.microsoft.com, connected registry introduction). */
    public static final int MOST = 50;

    private static final Set<String> UP = Set.of("Online", "Syncing");

    /** An update has {@code syncProperties} without {@code parent} around it (see the published API specification). */
    public static Fields patch(Fields changed) {
        var flat = Fields.builder();
        putUnlessEmpty(flat, "syncProperties", changed.object("parent", "syncProperties"));
        changed.values().forEach((name, value) -> {
            if (!name.equals("parent")) {
                flat.put(name, value);
            }
        });
        return flat.inProperties();
    }

    /** Always all of them, as ARM replaces the list as a whole. */
    public static Fields patchOfClientTokens(List<ResourceId> tokens) {
        return patch(Fields.builder()
                .put(
                        "clientTokenIds",
                        Items.ofTexts(tokens.stream().map(ResourceId::toString).toList()))
                .build());
    }

    /** All of its properties that an update may have. */
    public static Fields update(Fields properties) {
        return patch(changeable("properties", properties));
    }

    private static Fields changeable(String path, Fields properties) {
        var changeable = Fields.builder();
        properties.values().forEach((name, value) -> {
            var at = path + "." + name;
            if (value instanceof Fields inner) {
                putUnlessEmpty(changeable, name, changeable(at, inner));
            } else if (!FIXED.containsKey(at)) {
                changeable.put(name, value);
            }
        });
        return changeable.build();
    }

    private static void putUnlessEmpty(FieldsBuilder fields, String name, Fields member) {
        if (!member.values().isEmpty()) {
            fields.put(name, member);
        }
    }

    public ResourceId id() {
        return ResourceId.of(json.path("id").asText());
    }

    public String name() {
        return json.path("name").asText();
    }

    /** {@code ReadOnly}, {@code ReadWrite} or one of the older values. */
    public String mode() {
        return json.at("/properties/mode").asText();
    }

    public boolean isReadOnly() {
        return mode().equalsIgnoreCase("ReadOnly");
    }

    public boolean usesManagedIdentity() {
        return json.at("/properties/parent/syncProperties/authType").asText().equalsIgnoreCase("ManagedIdentity");
    }

    /** {@code Online}, {@code Offline} and so on; empty where ARM does not say. */
    public String connectionState() {
        return json.at("/properties/connectionState").asText("");
    }

    /** {@code Active} or {@code Inactive}; empty where ARM does not say. */
    public String activation() {
        return json.at("/properties/activation/status").asText("");
    }

    public boolean isUnhealthy() {
        return connectionState().equalsIgnoreCase("Unhealthy");
    }

    /** {@code Failed} or {@code TimedOut} if its last synchronization did not succeed, where the API version tells. */
    public Optional<String> failedSync() {
        return lastSync()
                .map(LastSync::state)
                .filter(state -> state.equalsIgnoreCase("Failed") || state.equalsIgnoreCase("TimedOut"));
    }

    /** How its last synchronization went, where the API version tells. */
    public Optional<LastSync> lastSync() {
        var result = json.at("/properties/registrySyncResult");
        return text("/properties/registrySyncResult/syncState")
                .map(state -> new LastSync(
                        state,
                        Token.time(result.path("lastSyncEndTime"))
                                .or(() -> Token.time(result.path("lastSyncStartTime"))),
                        Token.time(result.path("lastSuccessfulSyncEndTime"))));
    }

    /** A synchronization, with when it ended or at least began, and when one last ended well. */
    public record LastSync(String state, Optional<Instant> time, Optional<Instant> success) {}

    public boolean isActive() {
        return activation().equalsIgnoreCase("Active");
    }

    /** Of one that cannot be added, as there are so many. */
    public static CodedFinding tooMany(ResourceId id, int found) {
        return CodedFinding.error(FindingCode.REGISTRY_FULL)
                .with(Fact.NAME, id.name())
                .with(Fact.REGISTRY, id.parent().orElseThrow().name())
                .with(Fact.RESOURCE_GROUP, id.resourceGroup().orElseThrow())
                .with(Fact.FOUND, Integer.toString(found));
    }

    public boolean isUp() {
        return isActive() && UP.contains(connectionState());
    }

    /** Whether it works, as far as Azure knows. One on a schedule is Offline in between; one that complains is down. */
    public boolean isWell(Instant now) {
        return isUp() && complaints().stream().noneMatch(Complaint::isHeldElsewhere)
                || isActive() && complaints().isEmpty() && isBetweenSyncs(now);
    }

    /** Newest last. */
    public List<Complaint> complaints() {
        return json.at("/properties/statusDetails")
                .valueStream()
                .map(detail -> new Complaint(
                        detail.path("code").asText(""),
                        detail.path("description").asText(""),
                        Token.time(detail.path("timestamp"))))
                .filter(complaint -> !complaint.isEmpty())
                .toList();
    }

    /** Something wrong that a connected registry reports, with the service's code, such as {@code UNAUTHORIZED}. */
    public record Complaint(String code, String description, Optional<Instant> time) {

        /** What is wrong, or at least its code. */
        public String words() {
            return description.isBlank() ? code : description;
        }

        private boolean isEmpty() {
            return code.isBlank() && description.isBlank();
        }

        /** Another instance holds the connected registry (learn.microsoft.com, troubleshoot connected registry). */
        public boolean isHeldElsewhere() {
            return code.equals("ALREADY_ACTIVATED");
        }

        public boolean isUnauthorized() {
            return code.equals("UNAUTHORIZED");
        }

        /** A scope map on the way to the cloud registry lacks something. */
        public boolean isDenied() {
            return code.equals("DENIED");
        }
    }

    /** Empty if it is the cloud registry. */
    public Optional<ResourceId> parent() {
        return ResourceId.in(json.at("/properties/parent/id").asText());
    }

    /** Empty with a managed identity. */
    public Optional<ResourceId> syncToken() {
        return ResourceId.in(
                json.at("/properties/parent/syncProperties/tokenId").asText());
    }

    /** Where its parent accepts it; empty where ARM does not know, as below another connected registry. */
    public Optional<String> parentEndpoint() {
        return text("/properties/parent/syncProperties/gatewayEndpoint");
    }

    /** The address that it has reported; empty until it is installed. */
    public Optional<String> loginServer() {
        return text("/properties/loginServer/host");
    }

    /** Whether it has reported that it serves plain HTTP; one not installed yet reports nothing. */
    public boolean isWithoutTls() {
        return json.at("/properties/loginServer/tls/status").asText().equalsIgnoreCase("Disabled");
    }

    /** Cron, in UTC. */
    public String schedule() {
        return json.at("/properties/parent/syncProperties/schedule").asText("* * * * *");
    }

    /** Whether it is Offline by its schedule: its window is closed, and it reported since that last opened. */
    public boolean isBetweenSyncs(Instant now) {
        return Schedules.needsWindow(schedule())
                && lastActivity()
                        .filter(last -> syncTimes()
                                .filter(times -> times.isBetween(last, now))
                                .isPresent())
                        .isPresent();
    }

    /** How long it may synchronize each time, as an ISO 8601 duration; empty if it does so all the time. */
    public Optional<String> syncWindow() {
        return text("/properties/parent/syncProperties/syncWindow");
    }

    private Optional<SyncTimes> syncTimes() {
        return syncWindow().flatMap(window -> SyncTimes.of(schedule(), window));
    }

    /** When it should have been heard of again, and was not: its window opened, or a day without one was over. */
    public Optional<Instant> overdueSince(Instant now) {
        return lastActivity()
                .flatMap(last -> Schedules.needsWindow(schedule())
                        ? syncTimes().flatMap(times -> times.missedStart(last, now))
                        : Optional.of(last.plus(UNHEARD_AFTER)).filter(now::isAfter));
    }

    /** Whether the last report, where there is one, is older by a day than its schedule allows. */
    public boolean isUnheard(Instant now) {
        var due = Schedules.needsWindow(schedule())
                ? syncTimes().flatMap(times -> times.lastStart(now))
                : Optional.of(now);
        return due.flatMap(time ->
                        lastActivity().map(last -> last.plus(UNHEARD_AFTER).isBefore(time)))
                .orElse(false);
    }

    public Optional<Instant> lastActivity() {
        return Token.time(json.at("/properties/lastActivityTime"));
    }

    /** When it was created or last updated: the service reports both as one. */
    public Optional<Instant> created() {
        return Token.time(json.at("/systemData/createdAt"));
    }

    public Stream<ResourceId> clientTokens() {
        return json.at("/properties/clientTokenIds").valueStream().flatMap(id -> ResourceId.in(id.asText()).stream());
    }

    public List<String> list(String name) {
        return json.path("properties")
                .path(name)
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    private Optional<String> text(String pointer) {
        return Optional.of(json.at(pointer).asText("")).filter(text -> !text.isEmpty());
    }
}
