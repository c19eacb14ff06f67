package dev.connreg.console;

import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.Difference;
import dev.connreg.deployment.change.Plan;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.GraphResolver;
import dev.connreg.graph.Node;
import dev.connreg.graph.Operation;
import dev.connreg.graph.OperationNode;
import dev.connreg.graph.ResourceNode;
import dev.connreg.resource.ScopeMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A plan as a flowchart of Mermaid: a box a change, and an arrow to each from what must be there before. */
public final class PlanDiagram {

    private final DeploymentGraph graph;
    private final List<Change> changes;
    private final GraphResolver resolver;
    private final Map<String, List<Integer>> bySymbol = new LinkedHashMap<>();

    private PlanDiagram(Plan plan, DeploymentGraph graph) {
        this.graph = graph;
        this.changes = plan.changes();
        this.resolver = new GraphResolver(graph);
        graph.nodes().forEach(node -> bySymbol.put(node.symbol(), changesOf(node)));
    }

    /** The plan of that graph. The same plan gives the same text, which ends with a newline. */
    public static String of(Plan plan, DeploymentGraph graph) {
        return new PlanDiagram(plan, graph).text();
    }

    private String text() {
        return Stream.of(
                        Stream.of("flowchart TD"),
                        IntStream.range(0, changes.size()).mapToObj(this::box),
                        arrows().stream(),
                        styles())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n    ", "", "\n"));
    }

    private String box(int index) {
        var change = changes.get(index);
        var lines = new ArrayList<String>();
        // A sign before the rest would be a list to Mermaid.
        if (!change.isWait()) {
            lines.add(change.type().azureName());
        }
        lines.add(PlanText.subject(change));
        change.differences().stream().map(Difference::path).distinct().forEach(lines::add);
        return "c%d[\"%s\"]:::%s"
                .formatted(
                        index + 1,
                        lines.stream().map(PlanDiagram::escaped).collect(Collectors.joining("<br/>")),
                        Style.of(change).word);
    }

    /** Mermaid ends a label at a quote, takes {@code #} for the begin of an entity, and shows the rest as HTML. */
    private static String escaped(String text) {
        return ControlCharacters.onOneLine(text)
                .replace("#", "#35;")
                .replace("&", "#amp;")
                .replace("\"", "#quot;")
                .replace("<", "#lt;")
                .replace(">", "#gt;");
    }

    private Stream<String> styles() {
        return Arrays.stream(Style.values())
                .filter(style -> changes.stream().anyMatch(change -> Style.of(change) == style))
                .map(style -> "classDef %s %s,color:#1f2328".formatted(style.word, style.colours));
    }

    private enum Style {
        CREATE("create", "fill:#dafbe1,stroke:#1a7f37"),
        MODIFY("modify", "fill:#fbefff,stroke:#8250df"),
        DELETE("delete", "fill:#ffebe9,stroke:#cf222e"),
        UNCHANGED("unchanged", "fill:#f6f8fa,stroke:#8c959f"),
        SENT_AGAIN("sentAgain", "fill:#ddf4ff,stroke:#0969da"),
        LEFT_ALONE("leftAlone", "fill:#f6f8fa,stroke:#8c959f,stroke-dasharray:4"),
        WAIT("wait", "fill:#fff8c5,stroke:#9a6700");

        private final String word;
        private final String colours;

        Style(String word, String colours) {
            this.word = word;
            this.colours = colours;
        }

        private static Style of(Change change) {
            return change.isWait()
                    ? WAIT
                    : switch (change.type()) {
                        case CREATE -> CREATE;
                        case MODIFY -> MODIFY;
                        case DELETE -> DELETE;
                        case NO_CHANGE -> UNCHANGED;
                        case DEPLOY -> SENT_AGAIN;
                        case IGNORE -> LEFT_ALONE;
                    };
        }
    }

    private Set<String> arrows() {
        var arrows = new LinkedHashSet<String>();
        for (var node : graph.nodes()) {
            var needed = needed(node);
            own(node.symbol())
                    .forEach(change ->
                            needed.forEach(before -> arrows.add("c%d --> c%d".formatted(before + 1, change + 1))));
        }
        return arrows;
    }

    private Set<Integer> needed(Node node) {
        return graph.dependencies(node).stream()
                .flatMap(symbol -> standing(symbol).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The changes of what the symbol names; of a step that the plan does without, what that would need. */
    private Set<Integer> standing(String symbol) {
        var own = own(symbol);
        return own.isEmpty()
                ? graph.nodes().stream()
                        .filter(node -> node.symbol().equals(symbol))
                        .flatMap(node -> needed(node).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : new LinkedHashSet<>(own);
    }

    private List<Integer> own(String symbol) {
        return bySymbol.getOrDefault(symbol, List.of());
    }

    private List<Integer> changesOf(Node node) {
        return IntStream.range(0, changes.size())
                .filter(index -> belongs(changes.get(index), node))
                .boxed()
                .toList();
    }

    private boolean belongs(Change change, Node node) {
        return switch (node) {
            case ResourceNode resource ->
                change.kind().equals(resource.kind()) && change.id().equals(resolver.id(resource.symbol()));
            case OperationNode(var _, Operation.GrantAncestors _, var _) ->
                change.kind().equals(ScopeMap.KIND_ABOVE);
            case OperationNode(var _, Operation.SendCopies _, var _) -> false;
            case OperationNode(var _, Operation.MakeConnectionString _, var _) ->
                change.actions().stream().anyMatch(Action.MakeConnectionString.class::isInstance);
            case OperationNode(var _, Operation.AwaitOnline _, var _) -> change.isWait();
        };
    }
}
