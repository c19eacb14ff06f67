package dev.connreg.deployment.live;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.Arm;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.GraphResolver;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.ResourceNode;
import dev.connreg.problem.Failure;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The resources of a graph as ARM has them now, read all at once. */
public final class Live {

    private final GraphResolver resolver;
    private final Map<String, JsonNode> bySymbol;

    private Live(GraphResolver resolver, Map<String, JsonNode> bySymbol) {
        this.resolver = resolver;
        this.bySymbol = bySymbol;
    }

    /** Reads every resource of the graph; the requests run side by side. */
    public static Live read(Arm arm, DeploymentGraph graph) {
        var resolver = new GraphResolver(graph);
        var asked = new HashMap<String, Future<Optional<JsonNode>>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var node : graph.resources()) {
                var id = resolver.id(node.symbol());
                asked.put(
                        node.symbol(),
                        threads.submit(() -> arm.find(id, node.type().apiVersion())));
            }
        }
        var found = new HashMap<String, JsonNode>();
        asked.forEach((symbol, answer) -> answerOf(answer).ifPresent(resource -> found.put(symbol, resource)));
        return new Live(resolver, found);
    }

    private static Optional<JsonNode> answerOf(Future<Optional<JsonNode>> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted. Nothing was changed.");
        }
    }

    /** The resource as ARM has it. */
    public Optional<JsonNode> find(ResourceNode node) {
        return find(node.symbol());
    }

    /** The resource of that symbolic name as ARM has it. */
    public Optional<JsonNode> find(String symbol) {
        return Optional.ofNullable(bySymbol.get(symbol));
    }

    public ResourceId id(ResourceNode node) {
        return resolver.id(node.symbol());
    }

    public GraphResolver resolver() {
        return resolver;
    }
}
