package dev.connreg.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.deployment.live.ClientToken;
import dev.connreg.resource.Mode;
import dev.connreg.resource.ScopeMap;
import dev.connreg.resource.ScopeMapActions;
import dev.connreg.resource.Token;
import dev.connreg.resource.TokenPasswords;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The client tokens of a connected registry: what they allow, and how old their passwords are. */
public final class ClientTokenText {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> HEADS = List.of("NAME", "STATUS", "REPOSITORIES", "PASSWORD1", "PASSWORD2");

    private ClientTokenText() {}

    /** For people; each line ends with a newline. */
    public static String of(String connectedRegistry, List<ClientToken> tokens, Instant now) {
        return tokens.isEmpty()
                ? "The connected registry '%s' has no client token.\n".formatted(connectedRegistry)
                : Columns.of(Stream.concat(Stream.of(HEADS), tokens.stream().map(token -> row(token, now)))
                        .toList());
    }

    private static List<String> row(ClientToken client, Instant now) {
        return Stream.concat(
                        Stream.of(client.id().name(), status(client), String.join(" ", repositories(client))),
                        TokenPasswords.SLOTS.stream()
                                .map(slot -> password(client, slot)
                                        .map(found -> age(found, now))
                                        .orElse("")))
                .toList();
    }

    private static String status(ClientToken client) {
        return client.token()
                .map(token -> token.isEnabled() ? "enabled" : "disabled")
                .orElse("gone");
    }

    /** As the command line has them: with their actions where those are not just to pull. */
    private static List<String> repositories(ClientToken client) {
        return client.scopeMap()
                .map(map -> map.repositories().stream()
                        .map(repository -> repository(repository, map.functions(repository)))
                        .toList())
                .orElse(List.of());
    }

    private static String repository(String name, List<String> functions) {
        return functions.equals(ScopeMapActions.of(Mode.READ_ONLY)) ? name : name + ":" + String.join(",", functions);
    }

    private static Optional<Token.Password> password(ClientToken client, String slot) {
        return client.token().stream()
                .flatMap(token -> token.passwords().stream())
                .filter(password -> password.slot().equals(slot))
                .findFirst();
    }

    private static String age(Token.Password password, Instant now) {
        var time = new TimeText(now);
        var expiry = password.expiry()
                .map(end ->
                        password.isExpired(now) ? ", expired " + time.since(end) : ", expires on " + TimeText.at(end))
                .orElse("");
        return "made %s%s".formatted(time.since(password.created()), expiry);
    }

    /** For programs. */
    public static JsonNode json(List<ClientToken> tokens) {
        var list = JSON.arrayNode();
        tokens.forEach(token -> list.add(json(token)));
        return list;
    }

    private static ObjectNode json(ClientToken client) {
        var json = JSON.objectNode()
                .put("name", client.id().name())
                .put("id", client.id().toString())
                .put("status", status(client))
                .put("scopeMap", client.scopeMap().map(map -> map.id().name()).orElse(null));
        var repositories = json.putArray("repositories");
        client.scopeMap().stream().flatMap(map -> map.repositories().stream()).forEach(repositories::add);
        var actions = json.putArray("actions");
        client.scopeMap().map(ScopeMap::actions).orElse(List.of()).forEach(actions::add);
        var passwords = json.putArray("passwords");
        client.token().stream()
                .flatMap(token -> token.passwords().stream())
                .forEach(password -> passwords
                        .addObject()
                        .put("name", password.slot())
                        .put("creationTime", password.created().toString())
                        .put("expiry", password.expiry().map(Instant::toString).orElse(null)));
        return json;
    }

    /** A row a token, of that. */
    public static List<Map<String, String>> rows(JsonNode tokens) {
        return tokens.valueStream()
                .<Map<String, String>>map(token -> {
                    var row = new LinkedHashMap<String, String>();
                    row.put("Name", token.path("name").asText());
                    row.put("Status", token.path("status").asText());
                    row.put("Repositories", joined(token.path("repositories").valueStream()));
                    row.put(
                            "Passwords",
                            joined(token.path("passwords").valueStream().map(password -> password.path("name"))));
                    return row;
                })
                .toList();
    }

    private static String joined(Stream<JsonNode> texts) {
        return texts.map(JsonNode::asText).collect(Collectors.joining(" "));
    }
}
