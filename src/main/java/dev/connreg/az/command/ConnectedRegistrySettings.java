package dev.connreg.az.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.az.result.ResultTable;
import dev.connreg.az.result.SyncSettings;
import dev.connreg.credential.Secret;
import dev.connreg.credential.connectionstring.ConnectionLogin;
import dev.connreg.credential.connectionstring.ConnectionString;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.live.ParentAddress;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.Failure;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.TokenPasswords;
import java.util.Optional;

/** What is needed to install a connected registry: its connection string, if asked for with a new password. */
final class ConnectedRegistrySettings {

    private static final String NO_PASSWORD = "<use --generate-password to generate a new password>";

    private ConnectedRegistrySettings() {}

    /**
     * What is asked for.
     *
     * @param protocol {@code http} or {@code https}
     * @param password {@code 1} or {@code 2}, the password to make, if any
     */
    record Request(String name, String protocol, Optional<String> password, boolean yes) {}

    static int show(Invocation invocation, TargetRegistry registry, Request request) {
        var connectedRegistry = registry.managed(request.name());
        var settings = connectedRegistry.usesManagedIdentity()
                ? withIdentity(invocation, connectedRegistry, request)
                : withToken(invocation, registry, connectedRegistry, request);
        return invocation.print(settings, ResultTable.CONNECTED_REGISTRY);
    }

    private static JsonNode withIdentity(Invocation invocation, ConnectedRegistry connectedRegistry, Request request) {
        if (request.password().isPresent()) {
            throw new Failure(
                    "argument error: --generate-password is not applicable for a connected registry configured with "
                            + "ManagedIdentity authentication.");
        }
        var identity = connectedRegistry.json().at("/identity/userAssignedIdentities").properties().stream()
                .findFirst()
                .orElseThrow(() -> new Failure(
                        "Connected registry '%s' is in ManagedIdentity mode but no user-assigned identity is attached."
                                .formatted(connectedRegistry.name())));
        var client = Optional.of(identity.getValue().path("clientId").asText(""))
                .filter(id -> identity.getValue().path("clientId").isTextual() && !id.isEmpty())
                .orElseThrow(() ->
                        new Failure("Client ID for user-assigned identity '%s' is not populated by the service yet."
                                .formatted(identity.getKey())));
        return SyncSettings.ofIdentity(
                identity.getKey(),
                connectionString(invocation, connectedRegistry, request, ConnectionLogin.managedIdentity(client)));
    }

    private static JsonNode withToken(
            Invocation invocation, TargetRegistry registry, ConnectedRegistry connectedRegistry, Request request) {
        var token = connectedRegistry
                .syncToken()
                .orElseThrow(() ->
                        new Failure("Connected registry '%s' has no sync token.".formatted(connectedRegistry.name())));
        var password = request.password()
                .map(slot -> generated(invocation, registry, token, "password" + slot, request.yes()))
                .orElseGet(() -> Secret.of(NO_PASSWORD));
        var login = ConnectionLogin.syncToken(token.name(), password);
        return SyncSettings.ofToken(
                token.name(), password, connectionString(invocation, connectedRegistry, request, login));
    }

    private static Secret connectionString(
            Invocation invocation, ConnectedRegistry connectedRegistry, Request request, Secret login) {
        return ConnectionString.draft(
                connectedRegistry.name(),
                login,
                parentEndpoint(invocation, connectedRegistry),
                protocol(invocation, connectedRegistry, request.protocol()));
    }

    private static Secret generated(
            Invocation invocation, TargetRegistry registry, ResourceId token, String slot, boolean yes) {
        invocation.confirm(
                "Are you sure you want to generate a new sync token '%s' %s?".formatted(token.name(), slot), yes);
        var generate = new Action.Invoke(
                registry.id(),
                TokenPasswords.GENERATE,
                AzApiVersions.CONTAINER_REGISTRY,
                Optional.of(TokenPasswords.request(token, Optional.of(slot), Optional.empty())));
        var answer = invocation
                .apply(Change.of(ChangeType.MODIFY, "sync token password", token, generate))
                .of(registry.id());
        var made = TokenPasswords.made(answer, slot);
        invocation.console().warning("Please store your generated credentials safely.");
        return made;
    }

    private static String parentEndpoint(Invocation invocation, ConnectedRegistry connectedRegistry) {
        return ParentAddress.host(invocation.arm(), connectedRegistry, AzApiVersions.CONTAINER_REGISTRY)
                .orElse("<parent gateway endpoint>");
    }

    private static String protocol(Invocation invocation, ConnectedRegistry connectedRegistry, String wanted) {
        if (connectedRegistry.parent().isPresent()) {
            return wanted;
        }
        if (!wanted.equals("https")) {
            invocation.console().warning("Parent endpoint protocol must be 'https' when parent is a cloud registry.");
        }
        return "https";
    }
}
