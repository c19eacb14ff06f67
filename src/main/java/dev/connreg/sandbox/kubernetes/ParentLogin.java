package dev.connreg.sandbox.kubernetes;

import dev.connreg.sandbox.registry.ConnectedRegistries;
import dev.connreg.sandbox.registry.Registries;
import dev.connreg.sandbox.registry.TokenState;
import dev.connreg.sandbox.resource.World;
import dev.connreg.sandbox.store.Resource;
import dev.connreg.sandbox.wire.Json;
import dev.connreg.sandbox.wire.ResourcePath;
import java.util.Optional;

/** What an appliance meets when it signs in to its parent with its connection string. */
final class ParentLogin {

    private final World world;

    ParentLogin(World world) {
        this.world = world;
    }

    Optional<Problem> problem(Resource connected, ConnectionString string) {
        return endpoint(connected, string)
                .or(() -> Json.text(connected.body(), "properties.parent.syncProperties.authType")
                                .equals(Optional.of("ManagedIdentity"))
                        ? identity(connected, string)
                        : token(connected, string));
    }

    /** As it last reported; the cloud registry itself always is. */
    boolean isParentOnline(Resource connected) {
        return ConnectedRegistries.parentId(connected).isEmpty()
                || parent(connected)
                        .flatMap(above -> Json.text(above.body(), "properties.connectionState"))
                        .filter("Online"::equals)
                        .isPresent();
    }

    private Optional<Problem> endpoint(Resource connected, ConnectionString string) {
        var endpoint = string.endpoint().orElse("");
        if (!expectedEndpoint(connected).filter(endpoint::equalsIgnoreCase).isPresent()) {
            return Optional.of(Problem.connection("dial tcp: lookup %s: no such host".formatted(endpoint)));
        }
        return protocol(connected, string.protocol().orElse(""));
    }

    /** As Go's HTTP client says it, which the appliance speaks with. */
    private Optional<Problem> protocol(Resource connected, String protocol) {
        var isPlain = parent(connected)
                .flatMap(above -> Json.text(above.body(), "properties.loginServer.tls.status"))
                .filter("Disabled"::equals)
                .isPresent();
        return switch (protocol) {
            case "https" ->
                isPlain
                        ? Optional.of(Problem.connection("http: server gave HTTP response to HTTPS client"))
                        : Optional.empty();
            case "http" ->
                isPlain
                        ? Optional.empty()
                        : Optional.of(Problem.connection("Client sent an HTTP request to an HTTPS server."));
            default ->
                Optional.of(Problem.connection("The parent endpoint protocol '%s' is refused".formatted(protocol)));
        };
    }

    private Optional<String> expectedEndpoint(Resource connected) {
        if (ConnectedRegistries.parentId(connected).isEmpty()) {
            return world.store().find(registry(connected)).map(Registries::gateway);
        }
        return parent(connected).flatMap(p -> Json.text(p.body(), "properties.loginServer.host"));
    }

    private Optional<Problem> identity(Resource connected, ConnectionString string) {
        var known = connected.body().path("identity").findValuesAsText("clientId");
        return string.managedIdentity().filter(known::contains).isPresent()
                ? Optional.empty()
                : Optional.of(Problem.unauthorized("AADSTS700213: No matching federated identity record found."));
    }

    private Optional<Problem> token(Resource connected, ConnectionString string) {
        var token = Json.text(connected.body(), "properties.parent.syncProperties.tokenId")
                .flatMap(world.store()::find);
        var password = string.password().orElse("");
        if (token.isEmpty()
                || !token.get().name().equals(string.syncToken().orElse(""))
                || !TokenState.accepts(token.get(), password, world.times().now())) {
            return Optional.of(Problem.unauthorized(
                    "Incorrect Password, Please visit https://aka.ms/acr#UNAUTHORIZED for more information."));
        }
        if (!TokenState.isEnabled(token.get())) {
            return Optional.of(Problem.unauthorized(
                    "The token '%s' is disabled.".formatted(token.get().name())));
        }
        return new SyncRights(world)
                .missing(connected)
                .map(action -> Problem.denied(
                        "Insufficient scopes to perform the operation: the scope map lacks '%s'.".formatted(action)));
    }

    private Optional<Resource> parent(Resource connected) {
        return ConnectedRegistries.parentId(connected).flatMap(world.store()::find);
    }

    private static String registry(Resource connected) {
        return ResourcePath.of(connected.id()).parent().id();
    }
}
