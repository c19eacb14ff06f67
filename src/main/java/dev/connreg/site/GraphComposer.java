package dev.connreg.site;

import static dev.connreg.site.Symbols.CLUSTER;
import static dev.connreg.site.Symbols.CONNECTED_REGISTRY;
import static dev.connreg.site.Symbols.PARENT;
import static dev.connreg.site.Symbols.REGISTRY;
import static dev.connreg.site.Symbols.SCOPE_MAP;
import static dev.connreg.site.Symbols.SYNC_TOKEN;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.Length;
import dev.connreg.graph.Lifecycle;
import dev.connreg.graph.Node;
import dev.connreg.graph.Operation;
import dev.connreg.graph.OperationNode;
import dev.connreg.graph.Parameter;
import dev.connreg.graph.ParameterType;
import dev.connreg.graph.Placement;
import dev.connreg.graph.Placement.ChildOf;
import dev.connreg.graph.ResourceGroup;
import dev.connreg.graph.ResourceNode;
import dev.connreg.graph.Value;
import dev.connreg.graph.Value.ParameterRef;
import dev.connreg.graph.Value.PropertyRef;
import dev.connreg.resource.CloudRegistry;
import dev.connreg.resource.ConnectedCluster;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.ConnectedRegistryProperties;
import dev.connreg.resource.Extension;
import dev.connreg.resource.Names;
import dev.connreg.resource.ScopeMap;
import dev.connreg.resource.ScopeMapActions;
import dev.connreg.resource.Token;
import dev.connreg.spec.ConnectionStringSource;
import dev.connreg.spec.DeploymentSpec;
import dev.connreg.spec.SyncAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes every decision about resources, names and settings. */
public final class GraphComposer {

    private static final Value REGISTRY_NAME = new ParameterRef(ParameterNames.REGISTRY);
    private static final Value CLUSTER_NAME = new ParameterRef(ParameterNames.CLUSTER);
    private static final Value NAME = new ParameterRef(ParameterNames.CONNECTED_REGISTRY);

    private final DeploymentSpec spec;
    private final String defaultSubscription;
    private final List<Node> nodes = new ArrayList<>();
    private final List<String> clientTokens = new ArrayList<>();

    private GraphComposer(DeploymentSpec spec, String defaultSubscription) {
        this.spec = spec;
        this.defaultSubscription = defaultSubscription;
    }

    public static DeploymentGraph compose(DeploymentSpec spec, String defaultSubscription) {
        return new GraphComposer(spec, defaultSubscription).compose();
    }

    private DeploymentGraph compose() {
        addExisting();
        addSyncAccess();
        addConnectedRegistry();
        addExtension();
        return new DeploymentGraph(parameters(), nodes);
    }

    private List<Parameter> parameters() {
        var parameters = new ArrayList<>(List.of(
                name(
                        ParameterNames.REGISTRY,
                        "Name of the cloud registry.",
                        Names.REGISTRY,
                        spec.registry().name()),
                name(
                        ParameterNames.CLUSTER,
                        "Name of the Arc-enabled cluster.",
                        Names.CLUSTER,
                        spec.cluster().name()),
                name(
                        ParameterNames.CONNECTED_REGISTRY,
                        "Name of the connected registry.",
                        Names.CONNECTED_REGISTRY,
                        spec.connectedRegistry().name()),
                Parameter.plain(
                        ParameterNames.SERVICE_ADDRESS,
                        "Address of the connected registry's service, a free one of the cluster's service range.",
                        spec.extension().serviceClusterIp())));
        parameters.addAll(SecureParameters.of(spec));
        return parameters;
    }

    private static Parameter name(String parameter, String description, Length length, String name) {
        return Parameter.required(parameter, description, new ParameterType.Text(length), Value.text(name));
    }

    private void addExisting() {
        nodes.add(ResourceNode.existing(
                REGISTRY, CloudRegistry.KIND, CloudRegistry.TYPE, REGISTRY_NAME, inGroup(registryGroup())));
        nodes.add(ResourceNode.existing(
                CLUSTER, ConnectedCluster.KIND, ConnectedCluster.TYPE, CLUSTER_NAME, inGroup(clusterGroup())));
        spec.connectedRegistry()
                .parent()
                .ifPresent(parent -> nodes.add(ResourceNode.existing(
                        PARENT,
                        "parent connected registry",
                        ConnectedRegistry.TYPE,
                        Value.text(parent),
                        new ChildOf(REGISTRY))));
        for (var token : spec.connectedRegistry().options().clientTokens()) {
            var symbol = "clientToken" + (clientTokens.size() + 1);
            clientTokens.add(symbol);
            nodes.add(ResourceNode.existing(
                    symbol, Token.CLIENT_KIND, Token.TYPE, Value.text(token), new ChildOf(REGISTRY)));
        }
    }

    private void addSyncAccess() {
        switch (spec.connectedRegistry().access()) {
            case SyncAccess.ExistingToken(var token) ->
                nodes.add(ResourceNode.existing(
                        SYNC_TOKEN, Token.SYNC_KIND, Token.TYPE, Value.text(token), new ChildOf(REGISTRY)));
            case SyncAccess.Repositories access -> addScopeMapAndToken(access);
        }
        if (spec.connectedRegistry().parent().isPresent()) {
            nodes.add(new OperationNode(
                    Symbols.ANCESTORS, new Operation.GrantAncestors(PARENT, actions()), List.of(SYNC_TOKEN)));
        }
    }

    /** Those on the repositories of an existing token are known only when it is read. */
    private List<Value> actions() {
        var repositories = spec.connectedRegistry().access() instanceof SyncAccess.Repositories own
                ? own.repositories()
                : List.<String>of();
        return ScopeMapActions.syncActions(
                repositories, spec.connectedRegistry().mode(), NAME);
    }

    private void addScopeMapAndToken(SyncAccess.Repositories access) {
        nodes.add(new ResourceNode(
                SCOPE_MAP,
                ScopeMap.KIND,
                ScopeMap.TYPE,
                nameOf(access.scopeMap()),
                new ChildOf(REGISTRY),
                Lifecycle.MANAGED,
                ScopeMap.body(NAME, actions()),
                List.of()));
        nodes.add(new ResourceNode(
                SYNC_TOKEN,
                Token.SYNC_KIND,
                Token.TYPE,
                nameOf(access.token()),
                new ChildOf(REGISTRY),
                Lifecycle.CREATED_ONCE,
                Token.body(idOf(SCOPE_MAP)),
                List.of()));
    }

    private void addConnectedRegistry() {
        var after = hasNode(Symbols.ANCESTORS) ? List.of(Symbols.ANCESTORS) : List.<String>of();
        nodes.add(new ResourceNode(
                CONNECTED_REGISTRY,
                ConnectedRegistry.KIND,
                ConnectedRegistry.TYPE,
                NAME,
                new ChildOf(REGISTRY),
                Lifecycle.MANAGED,
                properties().body(),
                after));
        if (spec.connectionString() instanceof ConnectionStringSource.Made) {
            nodes.add(new OperationNode(
                    Symbols.CONNECTION_STRING,
                    new Operation.MakeConnectionString(
                            CONNECTED_REGISTRY,
                            SYNC_TOKEN,
                            spec.connectedRegistry().parent().map(_ -> PARENT),
                            SecretNames.CONNECTION_STRING),
                    List.of(CONNECTED_REGISTRY)));
        }
    }

    private void addExtension() {
        var after = hasNode(Symbols.CONNECTION_STRING) ? Symbols.CONNECTION_STRING : CONNECTED_REGISTRY;
        nodes.add(new ResourceNode(
                Symbols.EXTENSION,
                Extension.KIND,
                Extension.TYPE,
                nameOf(spec.extension().name()),
                new Placement.ExtensionOf(CLUSTER),
                Lifecycle.MANAGED,
                SiteExtension.of(spec.extension(), spec.tls()),
                List.of(after)));
        nodes.add(new OperationNode(
                Symbols.ONLINE, new Operation.AwaitOnline(CONNECTED_REGISTRY), List.of(Symbols.EXTENSION)));
    }

    private ConnectedRegistryProperties properties() {
        var wanted = spec.connectedRegistry();
        var sync = wanted.sync();
        var options = wanted.options();
        return new ConnectedRegistryProperties(
                Optional.of(wanted.mode().azureName()),
                wanted.parent().map(_ -> idOf(PARENT)),
                new ConnectedRegistryProperties.Sync(
                        Optional.of(idOf(SYNC_TOKEN)),
                        Optional.of(sync.schedule()),
                        sync.window(),
                        Optional.of(sync.messageTtl()),
                        Optional.empty()),
                clientTokens.stream().map(GraphComposer::idOf).toList(),
                new ConnectedRegistryProperties.Logging(
                        Optional.of(options.logLevel().azureName()), Optional.of(options.auditLogs())),
                options.notifications(),
                new ConnectedRegistryProperties.Collection(
                        Optional.of(options.garbageCollection().enabled()),
                        Optional.of(options.garbageCollection().schedule())),
                Optional.empty());
    }

    private static Value idOf(String symbol) {
        return new PropertyRef(symbol, Value.Property.ID);
    }

    private boolean hasNode(String symbol) {
        return nodes.stream().anyMatch(node -> node.symbol().equals(symbol));
    }

    /** Scope map, token and extension have the name of the connected registry unless the user says otherwise. */
    private Value nameOf(String name) {
        return name.equals(spec.connectedRegistry().name()) ? NAME : Value.text(name);
    }

    private ResourceGroup registryGroup() {
        var registry = spec.registry();
        return new ResourceGroup(registry.subscription().orElse(defaultSubscription), registry.resourceGroup());
    }

    private ResourceGroup clusterGroup() {
        var cluster = spec.cluster();
        return new ResourceGroup(
                cluster.subscription().orElse(registryGroup().subscriptionId()), cluster.resourceGroup());
    }

    private static Placement inGroup(ResourceGroup group) {
        return new Placement.InGroup(group);
    }
}
