package dev.connreg.template.layout;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.Node;
import dev.connreg.graph.Operation;
import dev.connreg.graph.OperationNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class GraphOperations {

    private GraphOperations() {}

    /** Secrets that exist only after what is deployed here, so not in a first deployment. */
    static List<String> madeSecrets(DeploymentGraph graph) {
        return makings(graph)
                .filter(making -> !isBefore(graph, making))
                .map(Operation.MakeConnectionString::secret)
                .toList();
    }

    /** Whether it can be done before what is deployed here. */
    static boolean isBefore(DeploymentGraph graph, Operation.MakeConnectionString making) {
        return graph.resource(making.connectedRegistry()).isExisting();
    }

    static Stream<Operation.MakeConnectionString> makings(DeploymentGraph graph) {
        return graph.nodes().stream()
                .flatMap(node -> node instanceof OperationNode(var _, Operation.MakeConnectionString making, var _)
                        ? Stream.of(making)
                        : Stream.empty());
    }

    /** The operation that makes a secret. */
    static Optional<Operation.MakeConnectionString> making(DeploymentGraph graph, String secret) {
        return makings(graph).filter(making -> making.secret().equals(secret)).findFirst();
    }

    static boolean grantsAncestors(Node node) {
        return node instanceof OperationNode(var _, Operation.GrantAncestors _, var _);
    }
}
