package dev.connreg.resource;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.ResourceType;
import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Fields;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** A token as ARM has it: what a connected registry or a client signs in with. */
public record Token(JsonNode json) {

    public static final ResourceType TYPE =
            new ResourceType("Microsoft.ContainerRegistry/registries/tokens", ApiVersions.CONTAINER_REGISTRY);
    public static final String KIND = "token";
    public static final String SYNC_KIND = "sync token";
    public static final String CLIENT_KIND = "client token";

    /** A new sync token. Sent once only: a PUT without credentials wipes the passwords (Azure/acr issue 667). */
    public static Fields body(Value scopeMapId) {
        return Fields.builder()
                .put("scopeMapId", scopeMapId)
                .put("status", "enabled")
                .inProperties();
    }

    /** What keeps the passwords and the status. */
    public static Fields patch(ResourceId scopeMap) {
        return Fields.builder().put("scopeMapId", scopeMap.toString()).inProperties();
    }

    public ResourceId id() {
        return ResourceId.of(json.path("id").asText());
    }

    /** Empty where the service does not say. */
    public Optional<ResourceId> scopeMap() {
        return ResourceId.in(json.at("/properties/scopeMapId").asText());
    }

    /** Whether what it allows is in that scope map. */
    public boolean uses(ResourceId scopeMap) {
        return scopeMap().filter(scopeMap::equals).isPresent();
    }

    public boolean isEnabled() {
        return json.at("/properties/status").asText("enabled").equalsIgnoreCase("enabled");
    }

    public Optional<Instant> created() {
        return time(json.at("/properties/creationDate"));
    }

    /** Without their values, which Azure returns once only. */
    public List<Password> passwords() {
        return json.at("/properties/credentials/passwords")
                .valueStream()
                .map(password -> new Password(
                        password.path("name").asText(),
                        time(password.path("creationTime")).orElse(Instant.EPOCH),
                        time(password.path("expiry"))))
                .toList();
    }

    /** One of the two; the slot is {@code password1} or {@code password2}. */
    public record Password(String slot, Instant created, Optional<Instant> expiry) {

        public boolean isExpired(Instant when) {
            return expiry.filter(end -> !end.isAfter(when)).isPresent();
        }
    }

    static Optional<Instant> time(JsonNode text) {
        try {
            return text.isTextual()
                    ? Optional.of(OffsetDateTime.parse(text.asText()).toInstant())
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
