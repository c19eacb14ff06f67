package dev.connreg.template;

import dev.connreg.connectedregistry.GraphComposer;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.spec.ClusterSpec;
import dev.connreg.spec.ConnectedRegistryOptions;
import dev.connreg.spec.ConnectedRegistrySpec;
import dev.connreg.spec.ConnectionStringSource;
import dev.connreg.spec.DeploymentSpec;
import dev.connreg.spec.ExtensionSpec;
import dev.connreg.spec.Mode;
import dev.connreg.spec.RegistrySpec;
import dev.connreg.spec.SyncAccess;
import dev.connreg.spec.SyncSchedule;
import dev.connreg.spec.TlsMaterial;
import dev.connreg.spec.TlsMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The graph of one example per way to reach a connected registry. */
final class Modes {

    private static final TlsMaterial.Files FILES =
            new TlsMaterial.Files(Path.of("tls.crt"), Path.of("tls.key"), Optional.of(Path.of("ca.crt")));
    private static final TlsMaterial.SecretName SECRET = new TlsMaterial.SecretName("connected-registry-tls");

    private Modes() {}

    /** The graphs by the name of their mode. */
    static SequencedMap<String, DeploymentGraph> graphs() {
        var graphs = new LinkedHashMap<String, DeploymentGraph>();
        graphs.put("bundled-cert-manager", graph(new TlsMode.BundledCertManager()));
        graphs.put("existing-cert-manager", graph(new TlsMode.ExistingCertManager()));
        graphs.put("own-certificate", graph(new TlsMode.OwnCertificate(FILES)));
        graphs.put("kubernetes-secret", graph(new TlsMode.KubernetesSecret(SECRET)));
        graphs.put("own-trust-distribution", graph(new TlsMode.OwnTrustDistribution(FILES)));
        graphs.put("no-tls", graph(new TlsMode.NoTls()));
        return graphs;
    }

    private static DeploymentGraph graph(TlsMode mode) {
        return compose(connectedRegistry(Optional.empty()), extension(Optional.empty()), mode);
    }

    /** A child of another connected registry, with a version pinned and a namespace of its own. */
    static DeploymentGraph nestedAndPinned() {
        return compose(
                connectedRegistry(Optional.of("region1")),
                extension(Optional.of("0.11.0")),
                new TlsMode.OwnTrustDistribution(SECRET));
    }

    private static DeploymentGraph compose(
            ConnectedRegistrySpec connectedRegistry, ExtensionSpec extension, TlsMode mode) {
        var spec = new DeploymentSpec(
                new RegistrySpec("contoso", "retail", Optional.empty()),
                new ClusterSpec("store42-cluster", "retail", Optional.empty()),
                connectedRegistry,
                extension,
                mode,
                new ConnectionStringSource.Made());
        return GraphComposer.compose(spec, Graphs.SUBSCRIPTION);
    }

    private static ConnectedRegistrySpec connectedRegistry(Optional<String> parent) {
        return new ConnectedRegistrySpec(
                "store42",
                Mode.READ_ONLY,
                parent,
                new SyncAccess.Repositories(List.of("hello-world", "shop/till"), "store42", "store42"),
                SyncSchedule.DEFAULT,
                ConnectedRegistryOptions.DEFAULT);
    }

    private static ExtensionSpec extension(Optional<String> version) {
        var settings = new LinkedHashMap<String, String>();
        version.ifPresent(_ -> settings.put("pvc.storageClassName", "local-path"));
        return new ExtensionSpec(
                "store42",
                "10.96.0.100",
                version,
                version.map(_ -> "preview"),
                version.map(_ -> "registries"),
                settings);
    }
}
