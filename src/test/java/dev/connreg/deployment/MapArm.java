package dev.connreg.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.connreg.arm.Arm;
import dev.connreg.arm.ArmOperation;
import dev.connreg.arm.RequestBody;
import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.graph.ResourceId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Azure Resource Manager as a map of resources, for tests of plans: it can be read, and a write fails the test. */
public final class MapArm implements Arm {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, JsonNode> resources = new LinkedHashMap<>();
    private Function<ResourceId, List<JsonNode>> permissions = _ -> List.of(permission(List.of("*"), List.of()));

    /** Adds a resource; its id and name are filled in. */
    public MapArm with(ResourceId id, String members) {
        try {
            var resource = JSON.createObjectNode().put("id", id.toString()).put("name", id.name());
            JSON.readTree(members.replace('\'', '"'))
                    .properties()
                    .forEach(member -> resource.set(member.getKey(), member.getValue()));
            resources.put(key(id.toString()), resource);
            return this;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(members, e);
        }
    }

    /** Changes a resource that is there. */
    public void change(ResourceId id, Consumer<JsonNode> change) {
        change.accept(Objects.requireNonNull(resources.get(key(id.toString()))));
    }

    public void remove(ResourceId id) {
        resources.remove(key(id.toString()));
    }

    /** As the service answers it. */
    public static JsonNode permission(List<String> actions, List<String> notActions) {
        var permission = JSON.createObjectNode();
        actions.forEach(permission.putArray("actions")::add);
        notActions.forEach(permission.putArray("notActions")::add);
        return permission;
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<JsonNode> find(ResourceId id, String apiVersion) {
        return Optional.ofNullable(resources.get(key(id.toString())));
    }

    @Override
    public JsonNode get(ResourceId id, String apiVersion) {
        return find(id, apiVersion).orElseThrow(() -> new AssertionError("nothing is there: " + id));
    }

    @Override
    public List<JsonNode> list(String path, String apiVersion, Map<String, String> query) {
        return resources.entrySet().stream()
                .filter(resource -> resource.getKey().matches(key(path) + "/[^/]+"))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Everything, unless a test says otherwise. */
    @Override
    public List<JsonNode> permissions(ResourceId scope, String apiVersion) {
        return permissions.apply(scope);
    }

    /** Says what may be done on a resource. */
    public void permit(Function<ResourceId, List<JsonNode>> what) {
        permissions = what;
    }

    @Override
    public ArmOperation put(ResourceId id, String apiVersion, RequestBody body) {
        throw new AssertionError("a plan puts " + id);
    }

    @Override
    public ArmOperation patch(ResourceId id, String apiVersion, RequestBody body) {
        throw new AssertionError("a plan patches " + id);
    }

    @Override
    public ArmOperation patchUnlessBusy(ResourceId id, String apiVersion, RequestBody body) {
        return patch(id, apiVersion, body);
    }

    @Override
    public ArmOperation delete(ResourceId id, String apiVersion, Map<String, String> query) {
        throw new AssertionError("a plan deletes " + id);
    }

    @Override
    public ArmOperation invoke(ResourceId id, String action, String apiVersion, Optional<RequestBody> body) {
        throw new AssertionError("a plan invokes %s of %s".formatted(action, id));
    }

    @Override
    public Optional<JsonNode> awaitSettled(ResourceId id, String apiVersion, WaitListener waiting) {
        return find(id, apiVersion);
    }

    @Override
    public boolean awaitGone(ResourceId id, String apiVersion, WaitListener waiting) {
        throw new AssertionError("a plan waits for the end of " + id);
    }

    @Override
    public JsonNode awaitState(
            ResourceId id, String apiVersion, Predicate<JsonNode> done, Duration timeout, WaitListener waiting) {
        throw new AssertionError("a plan waits for a state of " + id);
    }
}
