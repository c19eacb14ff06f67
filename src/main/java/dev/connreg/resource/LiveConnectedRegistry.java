package dev.connreg.resource;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.graph.ResourceId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A connected registry as ARM has it.
 *
 * @param resource what ARM sent, whole
 */
public record LiveConnectedRegistry(JsonNode resource) {

    /** Its id. */
    public ResourceId id() {
        return ResourceId.of(resource.path("id").asText());
    }

    /** Its name, as it was created. */
    public String name() {
        return resource.path("name").asText();
    }

    /** {@code ReadOnly}, {@code ReadWrite} or one of the older words. */
    public String mode() {
        return resource.at("/properties/mode").asText();
    }

    /** Whether clients may only pull from it. */
    public boolean isReadOnly() {
        return mode().equalsIgnoreCase("ReadOnly");
    }

    /** Whether it signs in with a managed identity; all others do with a sync token. */
    public boolean usesManagedIdentity() {
        return resource.at("/properties/parent/syncProperties/authType")
                .asText()
                .equalsIgnoreCase("ManagedIdentity");
    }

    /** {@code Online}, {@code Offline} and so on; empty where ARM does not say. */
    public String connectionState() {
        return resource.at("/properties/connectionState").asText("");
    }

    /** Whether an instance on a cluster holds it. */
    public boolean isActive() {
        return resource.at("/properties/activation/status").asText().equalsIgnoreCase("Active");
    }

    /** What it reports of, each with its time. */
    public Set<JsonNode> complaints() {
        return resource.at("/properties/statusDetails").valueStream().collect(Collectors.toSet());
    }

    /** The connected registry above it; empty if that is the cloud registry. */
    public Optional<ResourceId> parent() {
        return idOf(resource.at("/properties/parent/id"));
    }

    /** Its sync token; empty with a managed identity. */
    public Optional<ResourceId> syncToken() {
        return idOf(resource.at("/properties/parent/syncProperties/tokenId"));
    }

    /** The address at which its parent takes it; empty where ARM does not know, as below another connected registry. */
    public Optional<String> parentEndpoint() {
        return text("/properties/parent/syncProperties/gatewayEndpoint");
    }

    /** The address that it has told; empty until it is installed. */
    public Optional<String> loginServer() {
        return text("/properties/loginServer/host");
    }

    private Optional<String> text(String pointer) {
        var node = resource.at(pointer);
        return node.isTextual() && !node.asText().isEmpty() ? Optional.of(node.asText()) : Optional.empty();
    }

    /** The tokens that its clients sign in with. */
    public Stream<ResourceId> clientTokens() {
        return StreamSupport.stream(resource.at("/properties/clientTokenIds").spliterator(), false)
                .flatMap(id -> idOf(id).stream());
    }

    private static Optional<ResourceId> idOf(JsonNode text) {
        return text.asText("").startsWith("/") ? Optional.of(ResourceId.of(text.asText())) : Optional.empty();
    }
}
