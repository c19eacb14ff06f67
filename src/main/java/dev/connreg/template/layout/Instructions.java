package dev.connreg.template.layout;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.GraphResolver;
import dev.connreg.graph.Operation;
import dev.connreg.graph.OperationNode;
import dev.connreg.graph.Parameter;
import dev.connreg.graph.ParameterType;
import dev.connreg.graph.References;
import dev.connreg.graph.SecretSource;
import dev.connreg.graph.Value;
import dev.connreg.resource.Token;
import dev.connreg.site.Symbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a template cannot do, and the commands that do it. */
public final class Instructions {

    private static final String PARAMETERS =
            "In the commands below, variables such as $registryName stand for the parameters of this template.";
    private static final String NAMES =
            "In the commands below, variables such as $registryName stand for names of what is there already.";

    private static final List<String> DEPLOYMENT_OF_ARM = List.of(
            "To deploy main.json instead of the Bicep files, give the secure parameters in a new file of their own, which only you",
            "can read (mktemp makes one) and which is deleted afterwards, as {\"NAME\": {\"value\": \"...\"}}:",
            "  az deployment group create --resource-group RESOURCE_GROUP --template-file main.json \\",
            "    --parameters @main.parameters.json --parameters @SECRETS_FILE");

    private static final List<String> DEPLOYMENT_OF_ARM_WITHOUT_SECRETS = List.of(
            "To deploy main.json instead of the Bicep files:",
            "  az deployment group create --resource-group RESOURCE_GROUP --template-file main.json \\",
            "    --parameters @main.parameters.json");

    private final DeploymentGraph graph;
    private final CommandLines commands;

    private Instructions(DeploymentGraph graph, CommandLines commands) {
        this.graph = graph;
        this.commands = commands;
    }

    /** With the names of the parameters as shell variables, as a template does not know the values. */
    static List<String> of(DeploymentGraph graph) {
        var general = withPlaceholders(graph);
        return new Instructions(general, new CommandLines(new GraphResolver(general), false)).all();
    }

    private static DeploymentGraph withPlaceholders(DeploymentGraph graph) {
        return new DeploymentGraph(
                graph.parameters().stream().map(Instructions::placeholder).toList(), graph.nodes());
    }

    private static Parameter placeholder(Parameter parameter) {
        return switch (parameter.type()) {
            case ParameterType.Text _, ParameterType.Choice _, ParameterType.MaybeText _ ->
                parameter.withValue(Value.text("$" + parameter.name()));
            case ParameterType.Texts _, ParameterType.NamedTexts _, ParameterType.Flag _, ParameterType.Secret _ ->
                parameter;
        };
    }

    /** Those that remain where what is done before and between deployments is told elsewhere; with the names of this site. */
    public static List<String> afterwards(DeploymentGraph graph) {
        var instructions = new Instructions(graph, CommandLines.named(graph));
        return instructions.told(instructions::isAfterwards, List.of(), List.of());
    }

    /** A connection string that nothing here uses is made when all is deployed. */
    private boolean isAfterwards(Operation operation) {
        return switch (operation) {
            case Operation.GrantAncestors _ -> false;
            case Operation.MakeConnectionString _ -> !hasSecrets();
            case Operation.SendCopies _, Operation.AwaitOnline _ -> true;
        };
    }

    private List<String> all() {
        return told(
                _ -> true,
                CreatedOnce.instructions(graph),
                hasSecretsToGive() ? DEPLOYMENT_OF_ARM : DEPLOYMENT_OF_ARM_WITHOUT_SECRETS);
    }

    private List<String> told(Predicate<Operation> which, List<String> first, List<String> last) {
        var lines = graph.nodes().stream()
                .flatMap(node ->
                        node instanceof OperationNode(var _, Operation operation, var _) && which.test(operation)
                                ? of(operation).stream()
                                : Stream.empty())
                .collect(Collectors.toCollection(ArrayList::new));
        lines.addAll(0, CopiedScopeMaps.instructions(graph));
        lines.addAll(0, first);
        lines.addAll(tokenAsItIs());
        lines.addAll(last);
        lines.replaceAll(this::inTheirSpelling);
        if (lines.stream().anyMatch(line -> line.contains("$"))) {
            lines.addFirst(GraphOperations.makings(graph).anyMatch(this::isBefore) ? NAMES : PARAMETERS);
        }
        return lines;
    }

    /** Actions have names in lowercase, which a variable's is not. */
    private String inTheirSpelling(String line) {
        var text = line;
        for (var parameter : graph.parameters()) {
            var name = "$" + parameter.name();
            text = text.replace(name.toLowerCase(Locale.ROOT), name);
        }
        return text;
    }

    private List<String> of(Operation operation) {
        return switch (operation) {
            case Operation.GrantAncestors(var parent, var actions) ->
                new AncestorGrants(commands).lines(parent, actions);
            case Operation.SendCopies _ -> List.of();
            case Operation.MakeConnectionString making -> makeConnectionString(making);
            case Operation.AwaitOnline(var symbol) -> awaitOnline(symbol);
        };
    }

    private List<String> makeConnectionString(Operation.MakeConnectionString making) {
        return Stream.of(
                        connectionStringHead(making),
                        connectionString(making).stream().map(line -> "  " + line),
                        placeholderOfParent(making))
                .flatMap(lines -> lines)
                .toList();
    }

    private Stream<String> connectionStringHead(Operation.MakeConnectionString making) {
        if (isBefore(making)) {
            return Stream.of(
                    "The connection string is of a connected registry that is there already. To make it, which makes a",
                    "password of the sync token, before each deployment:");
        }
        return hasSecrets()
                ? Stream.of(
                        "A template cannot make the password of the sync token, a part of the connection string, so deploy twice:",
                        "first without a connection string, which makes all but the extension; then with it, which adds that.",
                        "A later deployment without it leaves the extension as it is. To make the connection string in between:")
                : Stream.of(
                        "A template cannot make the password of the sync token, a part of the connection string that the",
                        "extension needs. To make the connection string afterwards, in a file that only you can read:");
    }

    /** What nothing here reads goes to a file, and is not shown. */
    private List<String> connectionString(Operation.MakeConnectionString making) {
        var lines = commands.connectionString(making);
        return hasSecrets()
                ? lines
                : List.of(("(umask 077 && " + String.join("\n", lines) + " > connection-string.txt)").split("\n"));
    }

    private boolean isBefore(Operation.MakeConnectionString making) {
        return GraphOperations.isBefore(graph, making);
    }

    /** Those that no vault hands over. */
    private boolean hasSecretsToGive() {
        var made = GraphOperations.madeSecrets(graph);
        return graph.parameters().stream()
                .filter(parameter -> made.contains(parameter.name())
                        || !(parameter.source().orElse(null) instanceof SecretSource.InVault))
                .anyMatch(parameter -> graph.resources().stream()
                        .anyMatch(node -> References.secrets(node).contains(parameter.name())));
    }

    private boolean hasSecrets() {
        return graph.resources().stream()
                .anyMatch(node -> !References.secrets(node).isEmpty());
    }

    /** In the general form: what az prints for one below another has no address. */
    private Stream<String> placeholderOfParent(Operation.MakeConnectionString making) {
        return making.parent().stream()
                .flatMap(parent -> Stream.of(
                        "In %s, replace <parent gateway endpoint> by the login server of its parent:"
                                .formatted(hasSecrets() ? "what it prints" : "that file"),
                        "  " + commands.loginServer(parent),
                        CommandLines.PLAIN_PARENT));
    }

    /** Of one that is made with its scope map, if it is not there. */
    private List<String> tokenAsItIs() {
        return graph.resources().stream()
                .filter(node -> node.kind().equals(Token.SYNC_KIND) && !node.isExisting())
                .findFirst()
                .map(token -> List.of(
                        "A template leaves a sync token that is there as it is, also one that is disabled or has another scope map.",
                        "To give it this scope map and enable it:",
                        "  " + commands.tokenUpdate(token.symbol(), Symbols.SCOPE_MAP)))
                .orElse(List.of());
    }

    private List<String> awaitOnline(String symbol) {
        return List.of(
                "A template does not wait until the connected registry is Online. To see whether it is:",
                "  " + commands.online(symbol));
    }
}
