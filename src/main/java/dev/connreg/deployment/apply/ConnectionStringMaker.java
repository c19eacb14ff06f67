package dev.connreg.deployment.apply;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.Arm;
import dev.connreg.arm.RequestBody;
import dev.connreg.arm.waiting.Waiting;
import dev.connreg.credential.SecretStore;
import dev.connreg.credential.connectionstring.ConnectionLogin;
import dev.connreg.credential.connectionstring.ConnectionString;
import dev.connreg.credential.connectionstring.ParentProtocol;
import dev.connreg.deployment.change.Action;
import dev.connreg.graph.Value.Fields;
import dev.connreg.problem.Failure;
import dev.connreg.resource.TokenPasswords;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes a password of the sync token and, of it, the connection string; both stay in memory. */
final class ConnectionStringMaker {

    private static final List<String> SLOTS = List.of("password1", "password2");

    private final Arm arm;
    private final SecretStore secrets;

    ConnectionStringMaker(Arm arm, SecretStore secrets) {
        this.arm = arm;
        this.secrets = secrets;
    }

    void make(Action.MakeConnectionString make, Waiting waiting) {
        // The registry is read before the password is made: a mistake found here costs nobody a login.
        var registry = arm.get(make.connectedRegistry(), make.apiVersion());
        var parent = parent(registry, make);
        var slot = slot(arm.get(make.token(), make.apiVersion()), make);
        var body = Fields.builder().put("tokenId", make.token().toString()).put("name", slot);
        var answer = arm.invoke(
                        make.token().parent().orElseThrow(),
                        "generateCredentials",
                        make.apiVersion(),
                        Optional.of(RequestBody.of(body.build(), secrets)))
                .await(waiting);
        var password = TokenPasswords.made(answer, slot);
        var login = new ConnectionLogin.SyncToken(make.token().name(), password);
        var string = new ConnectionString(make.connectedRegistry().name(), login, parent.endpoint(), parent.protocol());
        secrets.put(make.secret(), string::render);
    }

    private record Parent(String endpoint, ParentProtocol protocol) {}

    /** The cloud registry's data endpoint, or the address that the parent connected registry reports. */
    private Parent parent(JsonNode registry, Action.MakeConnectionString make) {
        var gateway =
                registry.at("/properties/parent/syncProperties/gatewayEndpoint").asText("");
        if (!gateway.isEmpty()) {
            return new Parent(gateway, ParentProtocol.HTTPS);
        }
        var id = registry.at("/properties/parent/id").asText("");
        var host = id.isEmpty()
                ? ""
                : arm.get(dev.connreg.graph.ResourceId.of(id), make.apiVersion())
                        .at("/properties/loginServer/host")
                        .asText("");
        if (host.isEmpty()) {
            throw new Failure(
                    "Azure does not know the address of the parent of '%s' yet. Wait until the parent is Online and run again, or "
                                    .formatted(make.connectedRegistry().name())
                            + "give the connection string yourself (connectionString.file).");
        }
        return new Parent(host, ParentProtocol.HTTPS);
    }

    private static String slot(JsonNode token, Action.MakeConnectionString make) {
        var made = new TreeMap<String, String>();
        token.at("/properties/credentials/passwords")
                .forEach(password -> made.put(
                        password.path("name").asText(),
                        password.path("creationTime").asText()));
        var free = SLOTS.stream().filter(slot -> !made.containsKey(slot)).findFirst();
        return switch (make.slots()) {
            case FIRST -> SLOTS.getFirst();
            case SPARE -> free.orElseGet(() -> oldest(made));
            case FREE_ONLY ->
                free.orElseThrow(() -> new Failure(
                        "Both passwords of the existing token '%s' are in use, and it is not connreg's to change. Give the connection string yourself (connectionString.file)."
                                .formatted(make.token().name())));
        };
    }

    private static String oldest(Map<String, String> made) {
        return made.entrySet().stream()
                .min(Comparator.comparing(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(SLOTS.getFirst());
    }
}
