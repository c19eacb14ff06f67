package dev.connreg.resource;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.graph.FieldsBuilder;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.ResourceType;
import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Items;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A scope map as ARM has it: which repositories and gateway functions a token may use. */
public record ScopeMap(JsonNode json) {

    public static final ResourceType TYPE =
            new ResourceType("Microsoft.ContainerRegistry/registries/scopeMaps", ApiVersions.CONTAINER_REGISTRY);
    public static final String KIND = "scope map";
    /** That of a connected registry above another one. */
    public static final String KIND_ABOVE = "ancestor's scope map";

    private static final String GATEWAY = "gateway/";
    private static final String MADE_FOR = "Created by connected registry sync token: ";
    private static final String MADE_FOR_TOKEN = "Created by token: ";

    /** The scope map of a new connected registry, as az writes it. */
    public static Fields body(Value connectedRegistry, List<Value> actions) {
        return Fields.builder()
                .put("description", Value.joined(MADE_FOR, connectedRegistry))
                .put("actions", new Items(actions))
                .inProperties();
    }

    /** The name that az gives the scope map of a token that it makes one for. */
    public static String nameForToken(String token) {
        return token + "-scope-map";
    }

    /** Such a scope map, as az writes it. */
    public static Fields bodyForToken(String token, List<String> actions) {
        return propertiesForToken(token, actions).inProperties();
    }

    public static FieldsBuilder propertiesForToken(String token, List<String> actions) {
        return Fields.builder().put("description", MADE_FOR_TOKEN + token).put("actions", Items.ofTexts(actions));
    }

    /** Azure's own, such as {@code _repositories_pull}, which need not be in a list. */
    public static boolean isOfSystem(ResourceId id) {
        return id.name().startsWith("_");
    }

    /** What tells that a scope map was made for that connected registry. */
    public static String description(String connectedRegistry) {
        return MADE_FOR + connectedRegistry;
    }

    /** Always all actions, as ARM replaces the list as a whole. */
    public static Fields patch(Collection<String> actions) {
        return Fields.builder()
                .put("actions", Items.ofTexts(List.copyOf(actions)))
                .inProperties();
    }

    public ResourceId id() {
        return ResourceId.of(json.path("id").asText());
    }

    /** In ARM's order and spelling; case-insensitive. */
    public List<String> actions() {
        return json.at("/properties/actions")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    /** Whether it allows the gateway of that connected registry, which tells what it was made for. */
    public boolean serves(String connectedRegistry) {
        var prefix = GATEWAY + connectedRegistry.toLowerCase(Locale.ROOT) + "/";
        return actions().stream()
                .anyMatch(action -> action.toLowerCase(Locale.ROOT).startsWith(prefix));
    }

    /** The connected registries whose gateways it allows, in lowercase. */
    public List<String> gateways() {
        return actions().stream()
                .filter(ScopeMap::isGateway)
                .map(action -> action.toLowerCase(Locale.ROOT).split("/", -1)[1])
                .distinct()
                .toList();
    }

    /** Whether connreg or az made it for a connected registry, as its description says, whatever its name is. */
    public boolean isMadeFor(String connectedRegistry) {
        return description().equalsIgnoreCase(description(connectedRegistry));
    }

    /** Whether connreg or az made it for a token that clients sign in with, as its description says. */
    public boolean isMadeForToken(String token) {
        return description().equalsIgnoreCase(MADE_FOR_TOKEN + token);
    }

    /** The repositories that it allows something on, in its order. */
    public List<String> repositories() {
        return actions().stream()
                .filter(action -> action.startsWith("repositories/"))
                .map(ScopeMapActions::repository)
                .distinct()
                .toList();
    }

    /** What it allows on one of them, such as {@code content/read}. */
    public List<String> functions(String repository) {
        var prefix = "repositories/" + repository + "/";
        return actions().stream()
                .filter(action -> action.startsWith(prefix)
                        && ScopeMapActions.repository(action).equals(repository))
                .map(action -> action.substring(prefix.length()))
                .toList();
    }

    /** Whether connreg or az made it for some connected registry. */
    public boolean isMadeForSync() {
        return description().regionMatches(true, 0, MADE_FOR, 0, MADE_FOR.length());
    }

    /** Empty if it has none. */
    public String description() {
        return json.at("/properties/description").asText();
    }

    /** Not that of {@code systemData}, which an update moves. */
    public Optional<Instant> created() {
        return Token.time(json.at("/properties/creationDate"));
    }

    /** What an existing token lets a connected registry synchronize: the repositories of its scope map, by its own gateway. */
    public List<String> syncActions(String connectedRegistry) {
        return Stream.concat(
                        actions().stream().filter(Predicate.not(ScopeMap::isGateway)),
                        ScopeMapActions.onGateway(connectedRegistry).stream())
                .distinct()
                .toList();
    }

    public List<String> lacking(Collection<String> wanted) {
        return wanted.stream().filter(Predicate.not(folded()::contains)).toList();
    }

    public List<String> having(Collection<String> unwanted) {
        return unwanted.stream().filter(folded()::contains).toList();
    }

    private SequencedSet<String> folded() {
        return ignoringCase(actions());
    }

    /** Case-insensitive, as the service has them. */
    public static SequencedSet<String> ignoringCase(Collection<String> actions) {
        var set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(actions);
        return set;
    }

    public static boolean isGateway(String action) {
        return action.toLowerCase(Locale.ROOT).startsWith(GATEWAY);
    }
}
