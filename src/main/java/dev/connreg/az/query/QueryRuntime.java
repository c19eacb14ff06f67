package dev.connreg.az.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.burt.jmespath.RuntimeConfiguration;
import io.burt.jmespath.function.FunctionCallException;
import io.burt.jmespath.jackson.JacksonRuntime;
import io.burt.jmespath.node.NodeFactory;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;

/** Runs queries as Python's jmespath does, which is az's, where the two differ. */
final class QueryRuntime extends JacksonRuntime {

    /** In characters. Each part of a query can double what it makes, so that forty could fill any memory. */
    private static final long LARGEST = 10_000_000;

    /** Values are shared, so each is measured once. */
    private final IdentityHashMap<JsonNode, Long> sizes = new IdentityHashMap<>();

    private final NodeFactory<JsonNode> nodes = new QueryNodes(this);

    QueryRuntime() {
        super(new RuntimeConfiguration.Builder()
                .withFunctionRegistry(new QueryFunctions())
                .build());
    }

    @Override
    public NodeFactory<JsonNode> nodeFactory() {
        return nodes;
    }

    @Override
    public JsonNode createArray(Collection<JsonNode> elements) {
        return bounded(super.createArray(elements));
    }

    @Override
    public JsonNode createObject(Map<JsonNode, JsonNode> members) {
        return bounded(super.createObject(members));
    }

    @Override
    public JsonNode createString(String text) {
        return bounded(super.createString(text));
    }

    private JsonNode bounded(JsonNode made) {
        if (size(made) > LARGEST) {
            throw new FunctionCallException("the result is too large");
        }
        return made;
    }

    private long size(JsonNode value) {
        if (!value.isContainerNode()) {
            return 1L + value.asText().length();
        }
        var known = sizes.get(value);
        if (known != null) {
            return known;
        }
        var size = 1 + value.valueStream().mapToLong(this::size).sum();
        sizes.put(value, size);
        return size;
    }
}
