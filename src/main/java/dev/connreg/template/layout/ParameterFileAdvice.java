package dev.connreg.template.layout;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.Operation;
import dev.connreg.graph.OperationNode;
import dev.connreg.problem.ShellWord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What one must know who reads the parameter file alone. */
final class ParameterFileAdvice {

    private final DeploymentGraph graph;
    private final CommandLines commands;

    ParameterFileAdvice(DeploymentGraph graph) {
        this.graph = graph;
        this.commands = CommandLines.named(graph);
    }

    /** What is to be done before a deployment. */
    List<String> before() {
        var group = new ResourceGroups(graph).main();
        var deployment =
                "To deploy, run in this directory: az deployment group create --resource-group %s%s --parameters main.bicepparam"
                        .formatted(ShellWord.of(group.name()), commands.subscriptionOption(group.subscriptionId()));
        var files = Stream.of("The names of files below are seen from this directory.");
        return Stream.of(
                        Stream.of(deployment),
                        readsFiles() ? files : Stream.<String>empty(),
                        CopiedScopeMaps.warning(graph).stream(),
                        parent().stream().flatMap(this::ancestors))
                .flatMap(lines -> lines)
                .toList();
    }

    private Stream<String> ancestors(String parent) {
        var subscription = commands.subscription(parent);
        return Stream.of(
                "Before the first deployment, let the new connected registry synchronize through its ancestors:",
                "the instructions at the top of the template say how%s."
                        .formatted(subscription.isEmpty() ? "" : "; add" + subscription));
    }

    private boolean readsFiles() {
        return graph.parameters().stream()
                .flatMap(parameter -> parameter.source().stream())
                .anyMatch(source -> SecretCommands.file(source).isPresent());
    }

    /** The connected registry above, if its rights must be seen to. */
    private Optional<String> parent() {
        return graph.nodes().stream()
                .flatMap(node -> node instanceof OperationNode(var _, Operation.GrantAncestors grant, var _)
                        ? Stream.of(grant.parent())
                        : Stream.empty())
                .findFirst();
    }
}
