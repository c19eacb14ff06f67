package dev.connreg.az.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.az.result.ResultTable;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.Value.Fields;
import dev.connreg.problem.Failure;
import dev.connreg.resource.LiveConnectedRegistry;
import java.util.Optional;

/** What is needed to install a connected registry: its connection string, if asked for with a new password. */
final class ConnectedRegistrySettings {

    private static final String NO_PASSWORD = "<use --generate-password to generate a new password>";

    private final Invocations invocations;

    ConnectedRegistrySettings(Invocations invocations) {
        this.invocations = invocations;
    }

    /**
     * What is asked for.
     *
     * @param name the connected registry's name
     * @param protocol {@code http} or {@code https}
     * @param password {@code 1} or {@code 2}, the password to make, if any
     * @param yes whether making it is agreed to
     */
    private record Request(String name, String protocol, Optional<String> password, boolean yes) {}

    int getSettings(ConnectedRegistryGetSettings options) {
        var invocation = invocations.of(options.global, options.policy);
        return show(
                invocation,
                CloudRegistry.of(invocation, options.target, options.group),
                new Request(options.target.name, options.parentProtocol, options.generatePassword, options.yes));
    }

    int installInfo(ConnectedRegistryInstallInfo options) {
        var invocation = invocations.of(options.global, options.policy);
        return show(
                invocation,
                CloudRegistry.of(invocation, options.target, options.group),
                new Request(options.target.name, options.parentProtocol, Optional.empty(), false));
    }

    int renewCredentials(ConnectedRegistryRenewCredentials options) {
        var invocation = invocations.of(options.global, options.policy);
        return show(
                invocation,
                CloudRegistry.of(invocation, options.target, options.group),
                new Request(options.target.name, options.parentProtocol, Optional.of("1"), options.yes));
    }

    private static int show(Invocation invocation, CloudRegistry registry, Request request) {
        registry.requireManaged();
        var connectedRegistry = registry.connectedRegistry(request.name());
        var settings = connectedRegistry.usesManagedIdentity()
                ? withIdentity(invocation, connectedRegistry, request)
                : withToken(invocation, registry, connectedRegistry, request);
        return invocation.print(settings, ResultTable.CONNECTED_REGISTRY);
    }

    private static ObjectNode withIdentity(
            Invocation invocation, LiveConnectedRegistry connectedRegistry, Request request) {
        if (request.password().isPresent()) {
            throw new Failure(
                    "argument error: --generate-password is not applicable for a connected registry configured with "
                            + "ManagedIdentity authentication.");
        }
        var identity = connectedRegistry.resource().at("/identity/userAssignedIdentities").properties().stream()
                .findFirst()
                .orElseThrow(() -> new Failure(
                        "Connected registry '%s' is in ManagedIdentity mode but no user-assigned identity is attached."
                                .formatted(connectedRegistry.name())));
        var client = Optional.of(identity.getValue().path("clientId").asText(""))
                .filter(id -> identity.getValue().path("clientId").isTextual() && !id.isEmpty())
                .orElseThrow(() ->
                        new Failure("Client ID for user-assigned identity '%s' is not populated by the service yet."
                                .formatted(identity.getKey())));
        var login = JsonNodeFactory.instance.objectNode().put("ACR_MANAGED_IDENTITY_RESOURCE_ID", identity.getKey());
        return completed(
                login, connectionString(invocation, connectedRegistry, request, "ManagedIdentityClientId=" + client));
    }

    private static ObjectNode withToken(
            Invocation invocation, CloudRegistry registry, LiveConnectedRegistry connectedRegistry, Request request) {
        var token = connectedRegistry
                .syncToken()
                .orElseThrow(() ->
                        new Failure("Connected registry '%s' has no sync token.".formatted(connectedRegistry.name())));
        var password = request.password()
                .map(slot -> generated(invocation, registry, token, "password" + slot, request.yes()))
                .orElse(NO_PASSWORD);
        var login = "SyncTokenName=%s;SyncTokenPassword=%s".formatted(token.name(), password);
        var settings = JsonNodeFactory.instance
                .objectNode()
                .put("SYNC_TOKEN_USER", token.name())
                .put("SYNC_TOKEN_PASSWORD", password);
        return completed(settings, connectionString(invocation, connectedRegistry, request, login));
    }

    /** In the order of az, which queries such as {@code keys(@)} show. */
    private static ObjectNode completed(ObjectNode login, String connectionString) {
        return login.put("ACR_REGISTRY_CERTIFICATE_VOLUME", "/var/acr/certs")
                .put("ACR_REGISTRY_DATA_VOLUME", "/var/acr/data")
                .put("ACR_REGISTRY_CONNECTION_STRING", connectionString)
                .put(
                        "ACR_REGISTRY_LOGIN_SERVER",
                        "<Optional: connected registry login server. More info at https://aka.ms/acr/connected-registry>");
    }

    private static String generated(
            Invocation invocation, CloudRegistry registry, ResourceId token, String slot, boolean yes) {
        invocation.confirm(
                "Are you sure you want to generate a new sync token '%s' %s?".formatted(token.name(), slot), yes);
        var body = Fields.builder().put("tokenId", token.toString()).put("name", slot);
        var generate = new Action.Invoke(
                registry.id(), "generateCredentials", ApiVersions.CONTAINER_REGISTRY, Optional.of(body.build()));
        var answer = invocation
                .apply(Change.of(ChangeType.MODIFY, "sync token password", token, generate))
                .of(registry.id());
        invocation.console().warning("Please store your generated credentials safely.");
        return password(answer, slot);
    }

    /** Services have answered with both passwords, the other one without its value. */
    private static String password(JsonNode answer, String slot) {
        for (var password : answer.path("passwords")) {
            if (password.path("name").asText().equals(slot)) {
                return password.path("value").asText();
            }
        }
        throw new Failure("Azure made no %s: it answered with none of that name.".formatted(slot));
    }

    /**
     * As az writes it, with placeholders where something is not known; so this is text to be completed, not a
     * {@link dev.connreg.credential.connectionstring.ConnectionString}.
     */
    private static String connectionString(
            Invocation invocation, LiveConnectedRegistry connectedRegistry, Request request, String login) {
        return "ConnectedRegistryName=%s;%s;ParentGatewayEndpoint=%s;ParentEndpointProtocol=%s"
                .formatted(
                        connectedRegistry.name(),
                        login,
                        parentEndpoint(invocation, connectedRegistry),
                        protocol(invocation, connectedRegistry, request.protocol()));
    }

    /** ARM tells it of the cloud registry only; a parent that is installed says itself where it is. */
    private static String parentEndpoint(Invocation invocation, LiveConnectedRegistry connectedRegistry) {
        return connectedRegistry
                .parentEndpoint()
                .or(() -> connectedRegistry
                        .parent()
                        .flatMap(parent -> invocation.arm().find(parent, ApiVersions.CONTAINER_REGISTRY))
                        .flatMap(parent -> new LiveConnectedRegistry(parent).loginServer()))
                .orElse("<parent gateway endpoint>");
    }

    private static String protocol(Invocation invocation, LiveConnectedRegistry connectedRegistry, String wanted) {
        if (connectedRegistry.parent().isPresent()) {
            return wanted;
        }
        if (!wanted.equals("https")) {
            invocation.console().warning("Parent endpoint protocol must be 'https' when parent is a cloud registry.");
        }
        return "https";
    }
}
