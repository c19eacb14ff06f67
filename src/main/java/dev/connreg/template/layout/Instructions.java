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
import dev.connreg.problem.ShellWord;
import dev.connreg.template.TemplateFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a template cannot do, and the commands that do it. */
final class Instructions {

    private static final String PLAIN_PARENT = "If the parent was deployed without TLS, write http in place of https.";

    private static final String PARAMETERS =
            "In the commands below, variables such as $registryName stand for the parameters of this template.";
    private static final String NAMES =
            "In the commands below, variables such as $registryName stand for names of what is there already.";

    private static final List<String> DEPLOYMENT_OF_ARM = List.of(
            "To deploy main.json instead of the Bicep files, give the secure parameters in a file of their own, which only you can",
            "read (umask 077) and which is deleted afterwards, as {\"NAME\": {\"value\": \"...\"}}:",
            "  az deployment group create --resource-group RESOURCE_GROUP --template-file main.json \\",
            "    --parameters @main.parameters.json --parameters @secrets.json");

    private static final List<String> DEPLOYMENT_OF_ARM_WITHOUT_SECRETS = List.of(
            "To deploy main.json instead of the Bicep files:",
            "  az deployment group create --resource-group RESOURCE_GROUP --template-file main.json \\",
            "    --parameters @main.parameters.json");

    private final DeploymentGraph graph;
    private final GraphResolver resolver;

    /** Whether subscriptions are known too. */
    private final boolean named;

    private Instructions(DeploymentGraph graph, boolean named) {
        this.graph = graph;
        this.named = named;
        this.resolver = new GraphResolver(graph);
    }

    /** With the values of the parameters, as a parameter file has them. */
    static Instructions named(DeploymentGraph graph) {
        return new Instructions(graph, true);
    }

    /** With the names of the parameters as shell variables, as a template does not know the values. */
    static Instructions general(DeploymentGraph graph) {
        var placeholders =
                graph.parameters().stream().map(Instructions::placeholder).toList();
        return new Instructions(new DeploymentGraph(placeholders, graph.nodes()), false);
    }

    /** The option of az, with a blank before it; empty where it is the current one. */
    private String subscriptionOption(String subscriptionId) {
        return named && !subscriptionId.equals(TemplateFiles.THIS_SUBSCRIPTION)
                ? " --subscription " + subscriptionId
                : "";
    }

    /** The same for the commands about a connected registry. */
    private String subscription(String connectedRegistry) {
        return subscriptionOption(
                resolver.id(connectedRegistry).subscriptionId().orElseThrow());
    }

    private static Parameter placeholder(Parameter parameter) {
        return switch (parameter.type()) {
            case ParameterType.Text _, ParameterType.Choice _, ParameterType.MaybeText _ ->
                parameter.withValue(Value.text("$" + parameter.name()));
            case ParameterType.Texts _, ParameterType.NamedTexts _, ParameterType.Flag _, ParameterType.Secret _ ->
                parameter;
        };
    }

    List<String> all() {
        var lines = graph.nodes().stream()
                .flatMap(node -> node instanceof OperationNode(var _, Operation operation, var _)
                        ? of(operation).stream()
                        : Stream.empty())
                .collect(Collectors.toCollection(ArrayList::new));
        lines.addAll(hasSecretsToGive() ? DEPLOYMENT_OF_ARM : DEPLOYMENT_OF_ARM_WITHOUT_SECRETS);
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
            case Operation.GrantAncestors(var parent, var actions) -> grantAncestors(parent, actions);
            case Operation.MakeConnectionString making -> makeConnectionString(making);
            case Operation.AwaitOnline(var symbol) -> awaitOnline(symbol);
        };
    }

    private List<String> grantAncestors(String parent, List<Value> actions) {
        var head = Stream.of(
                "Before the first deployment, let the new connected registry synchronize through its ancestors. Run",
                "this for the sync scope map of '%s', and of each connected registry above it:".formatted(name(parent)),
                "  az acr scope-map update --registry %s --name SCOPE_MAP \\".formatted(registry(parent)));
        var ofParameters = actions.stream()
                .flatMap(action -> action instanceof Value.RepositoryActions computed
                        ? Stream.of(computed.byMode().value())
                        : Stream.empty())
                .toList();
        var texts = resolver.texts(actions.stream()
                .filter(action -> !(action instanceof Value.RepositoryActions))
                .toList());
        return Stream.of(
                        head,
                        ofParameters.stream().map(Instructions::addRepository),
                        grants(texts),
                        ofParameters.isEmpty()
                                ? grantsOfExisting(texts)
                                : ofParameters.stream().flatMap(Instructions::otherModes))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String addRepository(Value.Fields byMode) {
        return "    --add-repository REPOSITORY %s \\"
                .formatted(String.join(
                        " ", byMode.texts(byMode.values().firstEntry().getKey())));
    }

    /** The template does not know which repositories there are, nor in which mode they are synchronized. */
    private static Stream<String> otherModes(Value.Fields byMode) {
        var all = Stream.of("Give --add-repository once for each of the repositories.");
        var others = byMode.values().keySet().stream()
                .skip(1)
                .map(mode -> "In mode %s, each has %s.".formatted(mode, String.join(" ", byMode.texts(mode))));
        return Stream.concat(all, others);
    }

    /** A template cannot read what an existing sync token allows. */
    private static Stream<String> grantsOfExisting(List<String> actions) {
        return actions.stream().allMatch(action -> action.startsWith("gateway/"))
                ? Stream.of(
                        "and add, for each repository that the existing sync token's scope map has, what it allows there:",
                        "    --add-repository REPOSITORY content/read metadata/read")
                : Stream.empty();
    }

    /** An action is {@code <repositories or gateway>/<name, which may hold slashes>/<object>/<verb>}. */
    private static Stream<String> grants(List<String> actions) {
        var byTarget = actions.stream()
                .collect(Collectors.groupingBy(
                        action -> option(action) + target(action),
                        LinkedHashMap::new,
                        Collectors.mapping(Instructions::right, Collectors.joining(" "))));
        var last = byTarget.lastEntry();
        return byTarget.entrySet().stream()
                .map(grant -> "    " + grant.getKey() + " " + grant.getValue() + (grant.equals(last) ? "" : " \\"));
    }

    private static String option(String action) {
        return action.startsWith("gateway/") ? "--add-gateway " : "--add-repository ";
    }

    private static String target(String action) {
        return action.substring(
                action.indexOf('/') + 1, action.length() - right(action).length() - 1);
    }

    private static String right(String action) {
        return action.substring(action.lastIndexOf('/', action.lastIndexOf('/') - 1) + 1);
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
                        "extension needs. To make the connection string afterwards:");
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
                        "In what it prints, replace <parent gateway endpoint> by the login server of its parent:",
                        "  " + loginServer(parent),
                        PLAIN_PARENT));
    }

    private String loginServer(String parent) {
        return "az acr connected-registry show%s --registry %s --name %s --query loginServer.host --output tsv"
                .formatted(subscription(parent), registry(parent), name(parent));
    }

    /** What one must do before a deployment who reads the parameter file alone. */
    List<String> before() {
        var group = new ResourceGroups(graph).main();
        var deployment =
                "To deploy, run in this directory: az deployment group create --resource-group %s%s --parameters main.bicepparam"
                        .formatted(ShellWord.of(group.name()), subscriptionOption(group.subscriptionId()));
        var files = Stream.of(
                "The names of files below are those of the spec: seen from where this was written by connreg.");
        return Stream.of(
                        Stream.of(deployment),
                        readsFiles() ? files : Stream.<String>empty(),
                        parent().stream().flatMap(this::ancestors))
                .flatMap(lines -> lines)
                .toList();
    }

    private Stream<String> ancestors(String parent) {
        var subscription = subscription(parent);
        return Stream.of(
                "Before the first deployment, let the new connected registry synchronize through its ancestors:",
                "the instructions at the top of the template say how%s."
                        .formatted(subscription.isEmpty() ? "" : "; add" + subscription));
    }

    private static boolean isFile(SecretSource source) {
        return switch (source) {
            case SecretSource.InVault(var _, var _, var origin) ->
                origin.filter(Instructions::isFile).isPresent();
            case SecretSource.EnvironmentVariable _ -> false;
            case SecretSource.Certificates _, SecretSource.LastCertificate _ -> true;
            case SecretSource.PrivateKey _, SecretSource.TextFile _ -> true;
        };
    }

    private boolean readsFiles() {
        return graph.parameters().stream()
                .flatMap(parameter -> parameter.source().stream())
                .anyMatch(Instructions::isFile);
    }

    /** What is to be done with the connection string, which is in the environment, before it is used. */
    List<String> after() {
        return GraphOperations.makings(graph)
                .flatMap(making -> making.parent().stream()
                        .flatMap(parent -> address(parent, SymbolNames.environmentVariable(making.secret()))))
                .toList();
    }

    private Stream<String> address(String parent, String variable) {
        return Stream.of(
                PLAIN_PARENT,
                "It lacks the login server of the parent, which must have been Online once:",
                "  CONNREG_PARENT=$(%s) &&".formatted(loginServer(parent)),
                "    [ -n \"$CONNREG_PARENT\" ] &&",
                "    %1$s=$(printf %%s \"$%1$s\" | sed \"s/<parent gateway endpoint>/$CONNREG_PARENT/\") ||"
                        .formatted(variable),
                "    echo 'The login server of the parent is not known yet.' >&2");
    }

    /** The connected registry above, if its rights must be seen to. */
    private Optional<String> parent() {
        return graph.nodes().stream()
                .flatMap(node -> node instanceof OperationNode(var _, Operation.GrantAncestors grant, var _)
                        ? Stream.of(grant.parent())
                        : Stream.empty())
                .findFirst();
    }

    /** The lines of the command that prints it. */
    List<String> connectionString(Operation.MakeConnectionString making) {
        var symbol = making.connectedRegistry();
        return List.of(
                "az acr connected-registry get-settings --yes%s \\".formatted(subscription(symbol)),
                "  --registry %s --name %s --parent-protocol https \\".formatted(registry(symbol), name(symbol)),
                "  --generate-password 1 --query ACR_REGISTRY_CONNECTION_STRING --output tsv");
    }

    private List<String> awaitOnline(String symbol) {
        return List.of(
                "A template does not wait until the connected registry is Online. To see whether it is:",
                "  az acr connected-registry show --registry %s --name %s --query connectionState --output tsv"
                        .formatted(registry(symbol), name(symbol)));
    }

    private String name(String connectedRegistry) {
        return resolver.id(connectedRegistry).name();
    }

    private String registry(String connectedRegistry) {
        return resolver.id(connectedRegistry).parent().orElseThrow().name();
    }
}
