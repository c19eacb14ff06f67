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

    /** Secrets that exist only after an operation has made them, so not in a first deployment. */
    static List<String> madeSecrets(DeploymentGraph graph) {
        return graph.nodes().stream().flatMap(GraphOperations::madeSecret).toList();
    }

    /** The operation that makes a secret. */
    static Optional<Operation.MakeConnectionString> making(DeploymentGraph graph, String secret) {
        return graph.nodes().stream()
                .flatMap(node -> node instanceof OperationNode(var _, Operation.MakeConnectionString making, var _)
                        ? Stream.of(making)
                        : Stream.empty())
                .filter(making -> making.secret().equals(secret))
                .findFirst();
    }

    static boolean grantsAncestors(Node node) {
        return node instanceof OperationNode(var _, Operation.GrantAncestors _, var _);
    }

    private static Stream<String> madeSecret(Node node) {
        return node instanceof OperationNode(var _, Operation.MakeConnectionString(var _, var _, var secret), var _)
                ? Stream.of(secret)
                : Stream.empty();
    }
}
