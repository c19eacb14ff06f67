package dev.connreg.az.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.burt.jmespath.RuntimeConfiguration;
import io.burt.jmespath.jackson.JacksonRuntime;
import io.burt.jmespath.node.NodeFactory;

/** Runs queries as Python's jmespath does, which is az's, where the two differ. */
final class QueryRuntime extends JacksonRuntime {

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
}
