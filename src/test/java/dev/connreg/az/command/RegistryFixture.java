package dev.connreg.az.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.cli.Connreg;
import dev.connreg.cli.ConnregRun;
import dev.connreg.sandbox.SandboxSeed;
import dev.connreg.sandbox.gateway.RecordedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The tutorial's registry, and what tests do with connected registries in it. */
final class RegistryFixture {

    static final String REGISTRY = SandboxSeed.tutorial().registryId("myacrregistry");
    static final String IDENTITY =
            "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/site";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connreg connreg;

    RegistryFixture(Connreg connreg) {
        this.connreg = connreg;
    }

    /** Runs a command of connected registries in the tutorial's registry. */
    ConnregRun run(String command, String... more) {
        var words = Stream.of(
                        Stream.of("acr", "connected-registry"),
                        Stream.of(command.split(" ", -1)),
                        Stream.of("-r", "myacrregistry"),
                        Stream.of(more))
                .flatMap(part -> part);
        return connreg.run(words.toArray(String[]::new));
    }

    /** Creates a connected registry that may read {@code hello-world}. */
    ConnregRun create(String name, String... more) {
        var options = new ArrayList<>(List.of("-n", name, "--repository", "hello-world"));
        options.addAll(List.of(more));
        return run("create", options.toArray(String[]::new)).succeeds();
    }

    /** Somebody's scope map. */
    void scopeMap(String name, String... actions) {
        add("scopeMaps", name, properties -> {
            var array = properties.putArray("actions");
            Stream.of(actions).forEach(array::add);
        });
    }

    /** Somebody's token, which has that scope map. */
    void token(String name, String scopeMap) {
        add(
                "tokens",
                name,
                properties -> properties
                        .put("scopeMapId", REGISTRY + "/scopeMaps/" + scopeMap)
                        .put("status", "enabled"));
    }

    private void add(String collection, String name, Consumer<ObjectNode> properties) {
        var body = JSON.createObjectNode();
        body.put("id", REGISTRY + "/" + collection + "/" + name)
                .put("name", name)
                .put("type", "Microsoft.ContainerRegistry/registries/" + collection);
        properties.accept(body.putObject("properties").put("provisioningState", "Succeeded"));
        connreg.sandbox().add(body);
    }

    /** A tree: top, above left and right, and leaf below left. */
    void tree() {
        create("topreg");
        create("leftreg", "-p", "topreg");
        create("rightreg", "-p", "topreg");
        create("leafreg", "-p", "leftreg");
    }

    /** What is asked for from now on is what {@link #writes} gives. */
    int mark() {
        return connreg.writes().size();
    }

    List<String> writes(int mark) {
        return connreg.writes().stream()
                .skip(mark)
                .map(line -> line.replace(REGISTRY, "").replaceAll("\\?.*", ""))
                .toList();
    }

    /** The body of the last request of that method and path below the registry. */
    JsonNode sent(String method, String path) {
        return connreg.sandbox().requests().stream()
                .filter(request ->
                        request.method().equals(method) && request.path().equals(REGISTRY + path))
                .reduce((_, last) -> last)
                .flatMap(RecordedRequest::body)
                .orElseThrow();
    }

    static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** A resource below the registry as it is now. */
    JsonNode resource(String path) {
        var found = connreg.sandbox().resources().get(REGISTRY + path);
        assertThat(found)
                .as("%s among %s", path, connreg.sandbox().resources().keySet())
                .isNotNull();
        return found;
    }

    List<String> actions(String scopeMap) {
        var actions = new ArrayList<String>();
        resource("/scopeMaps/" + scopeMap).at("/properties/actions").forEach(action -> actions.add(action.asText()));
        return actions;
    }

    /** The resources below the registry, without times. */
    Map<String, String> below() {
        var all = new TreeMap<String, String>();
        connreg.sandbox().resources().forEach((id, resource) -> {
            if (id.startsWith(REGISTRY + "/")) {
                var copy = (ObjectNode) resource.deepCopy();
                copy.remove("systemData");
                ((ObjectNode) copy.path("properties")).remove("creationDate");
                all.put(id.substring(REGISTRY.length()), copy.toString());
            }
        });
        return all;
    }

    /** A new password in a slot of a token. */
    void makePassword(String name) {
        run("get-settings", "-n", name, "--parent-protocol", "https", "--generate-password", "1", "--yes")
                .succeeds();
    }
}
