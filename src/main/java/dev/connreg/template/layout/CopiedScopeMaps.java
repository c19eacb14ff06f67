package dev.connreg.template.layout;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.Operation;
import dev.connreg.graph.OperationNode;
import dev.connreg.graph.ResourceNode;
import dev.connreg.resource.ScopeMap;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What one must know of scope maps that are sent whole, although others add to them. */
public final class CopiedScopeMaps {

    private static final List<String> COPIED = List.of(
            "A template cannot add to a scope map. So those that are there are sent whole: as they were in Azure when this",
            "was made, and with what the connected registry needs. What others have been given since then is taken away.",
            "Write this again with connreg emit --live before each deployment, and compare what changes.");

    private static final List<String> OWN = List.of(
            "Deploying this again sets the scope map to what it says here, which takes away what it has been given since for",
            "connected registries below: write this again with connreg emit --live first, which keeps that.");

    private static final List<String> COMMENT =
            List.of("Sent whole, with what others were given when it was copied: see the instructions above.");

    private static final String TAKEN = "Scope maps were copied from Azure at %s.";

    private static final String TAKEN_AWAY = "What others have been given since then is taken away by a deployment.";

    private static final Pattern WHEN =
            Pattern.compile(TAKEN.replace(".", "\\.").formatted("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ)"));

    private CopiedScopeMaps() {}

    /** What must be known before a deployment; that of copies holds for one that is no copy yet, too. */
    static List<String> instructions(DeploymentGraph graph) {
        if (!copies(graph).isEmpty()) {
            return COPIED;
        }
        var hasOwn = graph.resources().stream()
                .anyMatch(node -> !node.isExisting() && node.kind().equals(ScopeMap.KIND));
        return hasOwn ? OWN : List.of();
    }

    /** What stands above a copy; empty for what is none. */
    static List<String> comment(DeploymentGraph graph, ResourceNode node) {
        return isCopied(graph, node) ? COMMENT : List.of();
    }

    private static boolean isCopied(DeploymentGraph graph, ResourceNode node) {
        return copies(graph).stream().anyMatch(copies -> copies.scopeMaps().contains(node.symbol()));
    }

    private static List<Operation.SendCopies> copies(DeploymentGraph graph) {
        return graph.nodes().stream()
                .flatMap(node -> node instanceof OperationNode(var _, Operation.SendCopies copies, var _)
                        ? Stream.of(copies)
                        : Stream.empty())
                .toList();
    }

    /** When they were copied, as a file tells that was written before. */
    public static Optional<Instant> taken(String text) {
        return WHEN.matcher(text).results().findFirst().map(found -> Instant.parse(found.group(1)));
    }

    /** When they were copied, for who does not read the instructions. */
    static List<String> warning(DeploymentGraph graph) {
        return taken(graph).stream()
                .flatMap(taken -> Stream.of(taken, TAKEN_AWAY))
                .toList();
    }

    /** When they were copied, in words; empty where there are none. */
    public static Optional<String> taken(DeploymentGraph graph) {
        return copies(graph).stream()
                .map(Operation.SendCopies::taken)
                .findFirst()
                .map(taken -> TAKEN.formatted(taken.truncatedTo(ChronoUnit.SECONDS)));
    }
}
