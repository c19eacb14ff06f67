package dev.connreg.sandbox.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.resource.ResourceCall;
import dev.connreg.sandbox.resource.World;
import dev.connreg.sandbox.store.Resource;
import dev.connreg.sandbox.wire.ArmFailure;
import dev.connreg.sandbox.wire.Json;
import dev.connreg.sandbox.wire.ResourcePath;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

final class ConnectedRegistryChecks {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]{4,49}");
    private static final Pattern LOG_LEVEL = Pattern.compile("(?i)Debug|Information|Warning|Error|None");
    private static final String SYNC = "parent.syncProperties.";
    private static final int MOST = 50;

    private final World world;

    ConnectedRegistryChecks(World world) {
        this.world = world;
    }

    void whole(ResourceCall call, ObjectNode sent, Optional<Resource> current) {
        Names.check(NAME, call.path().last(), "InvalidConnectedRegistryName");
        var properties = Json.member(sent, "properties");
        registry(call.parent());
        shared(properties, properties.path("parent").path("syncProperties"));
        signIn(call, sent);
        Json.text(properties, "parent.id").ifPresent(id -> parent(call, id, properties));
        current.ifPresentOrElse(c -> unchanged(c, properties), () -> limit(call));
    }

    void part(ObjectNode sent) {
        var properties = Json.member(sent, "properties");
        shared(properties, properties.path("syncProperties"));
        if (Json.text(properties, "syncProperties.authType").equals(Optional.of("ManagedIdentity"))) {
            identity(sent);
        }
    }

    private static void registry(Resource registry) {
        var tier = Json.text(registry.body(), "sku.name").orElse("");
        if (!tier.equalsIgnoreCase("Premium")) {
            throw refused("SkuNotSupported", "Connected registries are not supported for the SKU '%s'.", tier);
        }
        if (!registry.properties().path("dataEndpointEnabled").asBoolean()) {
            throw refused(
                    "DataEndpointDisabled",
                    "The dedicated data endpoint of the registry '%s' must be enabled for connected registries.",
                    registry.name());
        }
    }

    private void shared(ObjectNode properties, JsonNode sync) {
        Json.text(properties, "mode").ifPresent(ConnectedRegistryBodies::mode);
        Json.text(sync, "messageTtl").ifPresent(ttl -> within("messageTtl", ttl, Duration.ofDays(1), 90));
        Json.text(sync, "syncWindow").ifPresent(window -> within("syncWindow", window, Duration.ofHours(1), 7));
        Json.text(sync, "schedule")
                .filter(schedule -> !schedule.strip().matches("(\\S+\\s+){4}\\S+"))
                .ifPresent(schedule -> {
                    throw refused("InvalidSchedule", "The schedule '%s' is not a cron expression.", schedule);
                });
        Json.text(properties, "logging.logLevel")
                .filter(level -> !LOG_LEVEL.matcher(level).matches())
                .ifPresent(level -> {
                    throw refused("InvalidLogLevel", "The log level '%s' is not valid.", level);
                });
        clients(properties);
    }

    private void clients(ObjectNode properties) {
        var ids = properties
                .path("clientTokenIds")
                .valueStream()
                .map(id -> id.asText())
                .toList();
        if (ids.size() > MOST) {
            throw refused("QuotaExceeded", "A connected registry takes at most %s client tokens.", "50");
        }
        ids.forEach(id -> token(id, "ClientTokenNotFound"));
    }

    private void signIn(ResourceCall call, ObjectNode sent) {
        var properties = Json.member(sent, "properties");
        if (Json.text(properties, SYNC + "authType").equals(Optional.of("ManagedIdentity"))) {
            identity(sent);
            return;
        }
        var id = Json.text(properties, SYNC + "tokenId")
                .orElseThrow(() -> ArmFailure.gateway(
                        400,
                        "InvalidRequestContent",
                        "The request content was invalid and could not be deserialized: 'Required property "
                                + "'properties.parent.syncProperties.tokenId' not found in JSON.'."));
        var token = token(id, "SyncTokenNotFound");
        if (!token.key().startsWith(call.parent().key() + "/")) {
            throw refused("SyncTokenNotFound", "The token '%s' is not one of this registry.", id);
        }
    }

    private static void identity(ObjectNode sent) {
        var ids = sent.path("identity").path("userAssignedIdentities").properties();
        if (ids.size() != 1) {
            throw refused("InvalidIdentity", "Exactly one user-assigned identity is needed, not %s.", "" + ids.size());
        }
        for (var id : ids) {
            if (!id.getKey().toLowerCase(Locale.ROOT).startsWith("/subscriptions/")) {
                throw ArmFailure.gateway(
                        400,
                        "LinkedInvalidPropertyId",
                        "Property id '%s' at path 'identity.userAssignedIdentities' is invalid."
                                .formatted(id.getKey()));
            }
        }
    }

    private void parent(ResourceCall call, String id, ObjectNode properties) {
        var parent = world.store()
                .find(id)
                .filter(p -> p.key().startsWith(call.parent().key() + "/connectedregistries/"))
                .orElseThrow(() -> refused("InvalidParent", "The parent '%s' could not be found.", id));
        var wide =
                ConnectedRegistryBodies.mode(properties.path("mode").asText()).equals("ReadWrite");
        if (wide && Json.text(parent.body(), "properties.mode").equals(Optional.of("ReadOnly"))) {
            throw refused(
                    "InvalidConnectedRegistryMode",
                    "Can't create the registry with mode 'ReadWrite' under the parent '%s' with mode 'ReadOnly'.",
                    parent.name());
        }
    }

    private static void unchanged(Resource current, ObjectNode sent) {
        fixed(current, "mode", Json.text(sent, "mode").map(ConnectedRegistryBodies::mode));
        fixed(current, "parent.id", Json.text(sent, "parent.id"));
        fixed(current, SYNC + "tokenId", Json.text(sent, SYNC + "tokenId"));
    }

    private static void fixed(Resource current, String path, Optional<String> sent) {
        var now = Json.text(current.body(), "properties." + path);
        if (!now.map(ResourcePath::key).equals(sent.map(ResourcePath::key))) {
            throw refused("PropertyChangeNotAllowed", "The property '%s' cannot be changed.", path);
        }
    }

    private void limit(ResourceCall call) {
        if (world.store().below(call.parent().id(), ConnectedRegistries.TYPE).size() >= MOST) {
            throw refused(
                    "QuotaExceeded",
                    "The registry '%s' has 50 connected registries.",
                    call.parent().name());
        }
    }

    private Resource token(String id, String code) {
        return world.store()
                .find(id)
                .filter(t -> ResourcePath.of(t.id()).type().equalsIgnoreCase(Tokens.TYPE))
                .orElseThrow(() -> refused(code, "The token '%s' could not be found.", id));
    }

    private static void within(String name, String text, Duration least, int mostDays) {
        var length = duration(text);
        if (length.isEmpty()
                || length.get().compareTo(least) < 0
                || length.get().compareTo(Duration.ofDays(mostDays)) > 0) {
            throw refused("InvalidDuration", "The value of '%s' is not a duration that is allowed.", name);
        }
    }

    private static Optional<Duration> duration(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static ArmFailure refused(String code, String message, String value) {
        return RegistryService.refused(400, code, message.formatted(value));
    }
}
