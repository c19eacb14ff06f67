package dev.connreg.template.layout;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.Operation;
import dev.connreg.graph.OperationNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What one must know of scope maps that are sent whole, although others add to them. */
public final class CopiedScopeMaps {

    static final List<String> INSTRUCTIONS = List.of(
            "A template cannot add to a scope map. So those of the connected registries above are sent whole: as they were in",
            "Azure when this was made, and with what the connected registry needs. What others have been given since then is",
            "taken away. Write this again with connreg emit --live before each deployment, and compare what changes.");

    static final List<String> COMMENT =
            List.of("Sent whole, with what others were given when it was copied: see the instructions above.");

    private static final String TAKEN = "The scope maps of the connected registries above are those of %s.";

    private static final Pattern WHEN =
            Pattern.compile(TAKEN.replace(".", "\\.").formatted("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ)"));

    private CopiedScopeMaps() {}

    /** When they were copied, as a file tells that was written before. */
    public static Optional<Instant> taken(String text) {
        return WHEN.matcher(text).results().findFirst().map(found -> Instant.parse(found.group(1)));
    }

    /** When they were copied, in words; empty where there are none. */
    public static List<String> taken(DeploymentGraph graph) {
        return graph.nodes().stream()
                .flatMap(node -> node instanceof OperationNode(var _, Operation.SendCopies copies, var _)
                        ? Stream.of(
                                TAKEN.formatted(copies.taken().truncatedTo(ChronoUnit.SECONDS)),
                                "What others have been given since then is taken away by a deployment.")
                        : Stream.empty())
                .toList();
    }
}
