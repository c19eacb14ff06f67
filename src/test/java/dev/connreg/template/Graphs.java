package dev.connreg.template;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.Lifecycle;
import dev.connreg.graph.Node;
import dev.connreg.graph.Operation;
import dev.connreg.graph.OperationNode;
import dev.connreg.graph.Parameter;
import dev.connreg.graph.Placement;
import dev.connreg.graph.Placement.ChildOf;
import dev.connreg.graph.Placement.ExtensionOf;
import dev.connreg.graph.Placement.InGroup;
import dev.connreg.graph.ResourceGroup;
import dev.connreg.graph.ResourceNode;
import dev.connreg.graph.ResourceType;
import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Fields;
import dev.connreg.graph.Value.Items;
import dev.connreg.graph.Value.Joined;
import dev.connreg.graph.Value.LowerCase;
import dev.connreg.graph.Value.ParameterRef;
import dev.connreg.graph.Value.PropertyRef;
import dev.connreg.graph.Value.SecretRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/** Graphs that show what a printer does with each construct; most are made by hand, as no spec leads to them. */
public final class Graphs {

    public static final String SUBSCRIPTION = "11111111-1111-1111-1111-111111111111";
    private static final String LITERAL = "nested-and-pinned-literal";
    static final String OTHER_SUBSCRIPTION = "22222222-2222-2222-2222-222222222222";
    public static final ResourceGroup GROUP = new ResourceGroup(SUBSCRIPTION, "retail");
    static final ResourceGroup OTHER_GROUP = new ResourceGroup(SUBSCRIPTION, "stores");
    public static final ResourceGroup FAR_GROUP = new ResourceGroup(OTHER_SUBSCRIPTION, "stores");

    public static final ResourceType REGISTRY = type("Microsoft.ContainerRegistry/registries", "2025-11-01");
    static final ResourceType SCOPE_MAP = type("Microsoft.ContainerRegistry/registries/scopeMaps", "2025-11-01");
    public static final ResourceType TOKEN = type("Microsoft.ContainerRegistry/registries/tokens", "2025-11-01");
    static final ResourceType CONNECTED_REGISTRY =
            type("Microsoft.ContainerRegistry/registries/connectedRegistries", "2025-11-01");
    public static final ResourceType CLUSTER = type("Microsoft.Kubernetes/connectedClusters", "2026-05-01");
    static final ResourceType EXTENSION = type("Microsoft.KubernetesConfiguration/extensions", "2025-03-01");

    private static final Value REGISTRY_NAME = new ParameterRef("registryName");
    private static final Value NAME = new ParameterRef("connectedRegistryName");

    private static final Fields ODD = Fields.builder()
            .put("quotes", "it's \"quoted\" \\ and \\'")
            .put("lines", "one\ntwo\r\n\tthree\u2028\u0000\u001b")
            .put("[brackets]", "[parameters('connectionString')]")
            .put("dollar ${brace}", "${connectionString} $${a} $")
            .put("braces", new Joined(List.of(Value.text("{0} [it's] {"), NAME, Value.text("}"))))
            .put("copy", "no loop")
            .put("true", "no keyword")
            .put("größe", "日本 😀 \u202e")
            .build();

    private Graphs() {}

    /** All of them, by name. */
    static SequencedMap<String, DeploymentGraph> all() {
        var graphs = new LinkedHashMap<String, DeploymentGraph>();
        graphs.put("odd-characters", withSettings(ODD));
        graphs.put("cluster-in-other-group", complete(OTHER_GROUP));
        graphs.put("cluster-in-other-subscription", complete(FAR_GROUP));
        graphs.put("existing-token", withExistingToken(GROUP));
        graphs.put("existing-token-and-other-subscription", withExistingToken(FAR_GROUP));
        graphs.put("nested", nested());
        graphs.putAll(Modes.further());
        graphs.putAll(Modes.parts());
        graphs.putAll(Modes.inVault());
        graphs.putAll(Modes.withCreatedRegistry());
        graphs.putAll(CopiedMaps.graphs());
        graphs.put(LITERAL, Objects.requireNonNull(Modes.deployed().get("nested-and-pinned")));
        graphs.put("other-resources", otherResources());
        return graphs;
    }

    /** What no connected registry needs: grandchildren, extensions of children, names of resources, numbers. */
    private static DeploymentGraph otherResources() {
        var account = ResourceNode.existing(
                "account",
                "resource",
                type("Microsoft.Storage/storageAccounts", "2025-08-01"),
                Value.text("till"),
                new InGroup(GROUP));
        var retention = Fields.builder()
                .put("enabled", true)
                .put("days", new Value.Whole(7))
                .build();
        var service = new ResourceNode(
                "service",
                "resource",
                type("Microsoft.Storage/storageAccounts/blobServices", "2025-08-01"),
                Value.text("default"),
                new ChildOf("account"),
                Lifecycle.MANAGED,
                object("properties", object("deleteRetentionPolicy", retention)),
                List.of());
        var metadata = Fields.builder()
                .put("account", new PropertyRef("account", Value.Property.NAME))
                .put("label", new Joined(List.of(new PropertyRef("service", Value.Property.NAME), Value.text("-{x}"))));
        var container = managed(
                "container",
                type("Microsoft.Storage/storageAccounts/blobServices/containers", "2025-08-01"),
                new ChildOf("service"),
                object("properties", object("metadata", metadata.build())));
        var level = Fields.builder()
                .put("level", "CanNotDelete")
                .put("notes", new LowerCase(new PropertyRef("container", Value.Property.ID)));
        var lockType = type("Microsoft.Authorization/locks", "2020-05-01");
        var lock = managed("lock", lockType, new ExtensionOf("container"), object("properties", level.build()));
        var second = managed(
                "second",
                lockType,
                new ExtensionOf("account"),
                object("properties", object("level", Value.text("ReadOnly"))),
                "lock");
        return of(account, service, container, lock, second);
    }

    /** All that a connected registry needs, on a cluster of the given group. */
    public static DeploymentGraph complete(ResourceGroup clusterGroup) {
        return deployment(clusterGroup, settings(Fields.EMPTY), true, scopeMap(), token());
    }

    /** The same with more settings. */
    static DeploymentGraph withSettings(Fields settings) {
        return deployment(GROUP, settings(settings), true, scopeMap(), token());
    }

    /** The user has a connection string, and a sync token: nothing asks for named resources. */
    public static DeploymentGraph withExistingToken(ResourceGroup clusterGroup) {
        var token =
                ResourceNode.existing("syncToken", "resource", TOKEN, Value.text("hub-sync"), new ChildOf("registry"));
        return deployment(clusterGroup, settings(Fields.EMPTY), false, token);
    }

    /** A child of another connected registry, whose ancestors must be given rights. */
    static DeploymentGraph nested() {
        var parent = ResourceNode.existing(
                "parentConnectedRegistry",
                "resource",
                CONNECTED_REGISTRY,
                Value.text("region1"),
                new ChildOf("registry"));
        var grant = new OperationNode(
                "ancestors", new Operation.GrantAncestors("parentConnectedRegistry", actions()), List.of("syncToken"));
        return deployment(GROUP, settings(Fields.EMPTY), true, scopeMap(), token(), parent, grant);
    }

    public static DeploymentGraph of(Node... nodes) {
        return new DeploymentGraph(parameters(), List.of(nodes));
    }

    public static ResourceNode registry() {
        return ResourceNode.existing("registry", "resource", REGISTRY, REGISTRY_NAME, new InGroup(GROUP));
    }

    public static ResourceNode managed(
            String symbol, ResourceType type, Placement placement, Fields body, String... after) {
        return new ResourceNode(
                symbol, "resource", type, Value.text(symbol), placement, Lifecycle.MANAGED, body, List.of(after));
    }

    public static Fields object(String name, Value value) {
        return Fields.builder().put(name, value).build();
    }

    private static DeploymentGraph deployment(
            ResourceGroup clusterGroup, Fields settings, boolean made, Node... access) {
        var nodes = new ArrayList<Node>(List.of(
                registry(),
                ResourceNode.existing(
                        "cluster", "resource", CLUSTER, new ParameterRef("clusterName"), new InGroup(clusterGroup)),
                ResourceNode.existing(
                        "clientToken1", "resource", TOKEN, Value.text("tills"), new ChildOf("registry"))));
        nodes.addAll(List.of(access));
        boolean hasParent =
                List.of(access).stream().anyMatch(node -> node.symbol().equals("ancestors"));
        nodes.add(connectedRegistry(hasParent));
        if (made) {
            nodes.add(new OperationNode(
                    "syncTokenPassword",
                    new Operation.MakeConnectionString(
                            "connectedRegistry",
                            "syncToken",
                            hasParent ? Optional.of("parentConnectedRegistry") : Optional.empty(),
                            "connectionString"),
                    List.of("connectedRegistry")));
        }
        nodes.add(extension(settings, made ? "syncTokenPassword" : "connectedRegistry"));
        nodes.add(new OperationNode("online", new Operation.AwaitOnline("connectedRegistry"), List.of("extension")));
        return new DeploymentGraph(parameters(), nodes);
    }

    private static List<Parameter> parameters() {
        return List.of(
                Parameter.plain("registryName", "Name of the cloud registry.", "contoso"),
                Parameter.plain("clusterName", "Name of the Arc-enabled cluster.", "store42-cluster"),
                Parameter.plain("connectedRegistryName", "Name of the connected registry.", "Store42"),
                Parameter.plain("serviceClusterIp", "Address of the service.", "10.96.0.100"),
                Parameter.secure("connectionString", "Connection string of the connected registry."),
                Parameter.secure("tlsKey", "Private key, in base64."));
    }

    private static ResourceNode scopeMap() {
        var properties = Fields.builder()
                .put("description", new Joined(List.of(Value.text("Sync token of "), NAME)))
                .put("actions", new Items(actions()))
                .build();
        return new ResourceNode(
                "scopeMap",
                "resource",
                SCOPE_MAP,
                NAME,
                new ChildOf("registry"),
                Lifecycle.MANAGED,
                object("properties", properties),
                List.of());
    }

    private static List<Value> actions() {
        return List.of(
                Value.text("repositories/shop/till/content/read"),
                Value.text("repositories/shop/till/metadata/read"),
                gateway("/config/read"),
                gateway("/message/write"));
    }

    private static Value gateway(String action) {
        return new Joined(List.of(Value.text("gateway/"), new LowerCase(NAME), Value.text(action)));
    }

    private static ResourceNode token() {
        var properties = Fields.builder()
                .put("scopeMapId", new PropertyRef("scopeMap", Value.Property.ID))
                .put("status", "enabled")
                .build();
        return new ResourceNode(
                "syncToken",
                "resource",
                TOKEN,
                new Joined(List.of(NAME, Value.text("-sync"))),
                new ChildOf("registry"),
                Lifecycle.CREATED_ONCE,
                object("properties", properties),
                List.of());
    }

    private static ResourceNode connectedRegistry(boolean hasParent) {
        var parent = Fields.builder();
        if (hasParent) {
            parent.put("id", new PropertyRef("parentConnectedRegistry", Value.Property.ID));
        }
        var sync = Fields.builder()
                .put("tokenId", new PropertyRef("syncToken", Value.Property.ID))
                .put("messageTtl", "P2D")
                .build();
        var properties = Fields.builder()
                .put("mode", "ReadOnly")
                .put("parent", parent.put("syncProperties", sync).build())
                .put("clientTokenIds", new Items(List.of(new PropertyRef("clientToken1", Value.Property.ID))))
                .put("notificationsList", new Items(List.of()))
                .build();
        return new ResourceNode(
                "connectedRegistry",
                "resource",
                CONNECTED_REGISTRY,
                NAME,
                new ChildOf("registry"),
                Lifecycle.MANAGED,
                object("properties", properties),
                hasParent ? List.of("ancestors") : List.of());
    }

    private static Fields settings(Fields more) {
        var settings = Fields.builder().put("service.clusterIP", new ParameterRef("serviceClusterIp"));
        more.values().forEach(settings::put);
        return settings.put("httpEnabled", "false").build();
    }

    private static ResourceNode extension(Fields settings, String after) {
        var secrets = Fields.builder()
                .put("connectionString", new SecretRef("connectionString"))
                .put("tls.key", new SecretRef("tlsKey"))
                .build();
        var properties = Fields.builder()
                .put("extensionType", "Microsoft.ContainerRegistry.ConnectedRegistry")
                .put("autoUpgradeMinorVersion", true)
                .put("configurationSettings", settings)
                .put("configurationProtectedSettings", secrets)
                .build();
        var body = Fields.builder()
                .put("identity", object("type", Value.text("SystemAssigned")))
                .put("properties", properties)
                .build();
        return new ResourceNode(
                "extension",
                "resource",
                EXTENSION,
                Value.text("connected-registry"),
                new ExtensionOf("cluster"),
                Lifecycle.MANAGED,
                body,
                List.of(after));
    }

    private static ResourceType type(String name, String apiVersion) {
        return new ResourceType(name, apiVersion);
    }
}
