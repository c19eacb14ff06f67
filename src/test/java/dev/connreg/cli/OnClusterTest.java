package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.connreg.graph.ResourceId;
import dev.connreg.kubernetes.Answer;
import dev.connreg.kubernetes.ApiServer;
import dev.connreg.kubernetes.ClusterAccess;
import dev.connreg.kubernetes.ClusterChoice;
import dev.connreg.kubernetes.Kubectl;
import dev.connreg.kubernetes.MapCluster;
import dev.connreg.problem.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a user with a kubectl is told of the cluster itself, before a deployment and after it. */
class OnClusterTest {

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private final MapCluster cluster = new MapCluster();
    private final ApiServer server = new ApiServer(cluster);
    private String kubeconfig = "";
    private String spec = "";

    @BeforeEach
    void kubectl() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        var nothing = new ClusterChoice(Optional.empty(), Optional.empty());
        assumeTrue(Kubectl.find(Map.of("PATH", path), nothing).isPresent(), "no kubectl on the PATH");
        connreg.with("PATH", path)
                .with("HOME", connreg.folder().resolveSibling("nobody").toString());
        kubeconfig =
                server.writeKubeconfig(connreg.folder().resolve("kubeconfig")).toString();
        spec = connreg.spec("existing-cert-manager");
        connreg.start(SiteFixture.QUICK);
        cluster.with(MapCluster.CERT_MANAGER, "cert-manager-of-another")
                .with(ClusterAccess.CLUSTER_CONFIG, new Answer.Found(agents()));
    }

    /** Those of the sandbox's cluster. */
    private static String agents() {
        var subscription = ResourceId.of(SiteFixture.CLUSTER).subscriptionId().orElseThrow();
        return MapCluster.text("clusterconfig").replace("11111111-2222-3333-4444-555555555555", subscription);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private ConnregRun run(String command, String... more) {
        var words =
                Stream.concat(Stream.of(command, "-f", spec), Stream.of(more)).toArray(String[]::new);
        return connreg.run(words);
    }

    @Test
    void diagnosis_looks_into_the_cluster_of_the_current_context() {
        run("deploy").succeeds();
        connreg.with("KUBECONFIG", kubeconfig);
        run("diagnose").succeeds().prints("Nothing found.\n\n");

        cluster.with(MapCluster.PODS, "pods-out-of-memory");
        run("diagnose").fails(ExitCode.ERROR).printsAlso("""
                POD-OOM: The node has too little memory or disk for the pod.
                  Evidence: pod 'connected-registry-deployment-7c9d8f6b5d-x2x7k': OOMKilled
                  Give the node more memory or disk:
                    kubectl describe nodes
                    kubectl describe pod/connected-registry-deployment-7c9d8f6b5d-x2x7k -n connected-registry

                The cluster's Arc agents have version 1.21.10.
                Its distribution is k3s.

                """);
        run("diagnose", "--query", "findings[].code", "-o", "tsv").fails(1).prints("POD-OOM\n");
    }

    @Test
    void what_is_left_on_the_cluster_of_a_site_that_azure_does_not_have_is_told() {
        connreg.with("KUBECONFIG", kubeconfig);

        run("diagnose")
                .fails(ExitCode.NOT_FOUND)
                .printsAlso(
                        "Nothing of the site exists in Azure.\n\nWarning: EXT-GONE: ",
                        "Azure has no such extension, and in namespace 'connected-registry' there is still: pvc/connected-registry-pvc, pod/");
    }

    @Test
    void commands_that_help_name_what_the_user_has_named() {
        run("deploy").succeeds();
        cluster.with(MapCluster.PODS, "pods-out-of-memory");

        run("diagnose", "--kubeconfig", kubeconfig, "--context", "store42")
                .fails(ExitCode.ERROR)
                .printsAlso("kubectl --kubeconfig %s --context store42 describe nodes\n".formatted(kubeconfig));
    }

    @Test
    void another_cluster_is_not_looked_at() {
        run("deploy").succeeds();
        connreg.with("KUBECONFIG", kubeconfig);
        cluster.with(ClusterAccess.CLUSTER_CONFIG, "clusterconfig-of-another")
                .with(MapCluster.PODS, "pods-out-of-memory");

        run("diagnose").succeeds().printsAlso("Nothing found.", "Not looked at: ", "'othercluster'");
        assertThat(server.requests()).noneMatch(line -> line.contains("/pods"));
        assertThat(run("diagnose", "--query", "notLookedAt[].kind", "-o", "tsv").out())
                .isEqualTo("cluster\n");
    }

    @Test
    void deployment_is_stopped_by_what_the_cluster_tells_and_nothing_is_sent() {
        cluster.with(MapCluster.SERVICES, "services-taken")
                .with(MapCluster.TRIAL, "service-out-of-range")
                .with(MapCluster.CERT_MANAGER, new Answer.Missing());

        var run = run("deploy", "--kubeconfig", kubeconfig);
        connreg.changedNothing(run);
        run.fails(1)
                .saysAlso(
                        "The service address 192.100.100.1 is taken: the service 'grafana' in namespace 'monitoring'",
                        """
                        To take the first address in 10.96.0.0/12 that is free, run: \
                        connreg deploy -f %s --kubeconfig %s --service-ip 10.96.0.2
                        """.formatted(spec, kubeconfig),
                        """
                        ERROR: The cluster 'myarck8scluster' has no cert-manager, and tls.mode is existingCertManager. \
                        To have the extension install it, run:
                            connreg deploy -f %1$s --kubeconfig %2$s --tls-mode bundledCertManager
                        Or install cert-manager (cert-manager.io), and deploy again:
                            connreg deploy -f %1$s --kubeconfig %2$s
                        """.formatted(spec, kubeconfig));
    }

    @Test
    void what_is_refused_is_not_advised_again() {
        cluster.with(MapCluster.STORAGE_CLASSES, "storage-classes-no-default")
                .with(MapCluster.TRIAL, "service-out-of-range");

        run(
                        "deploy",
                        "--kubeconfig",
                        kubeconfig,
                        "--context",
                        "store42",
                        "--set",
                        "tls.mode=bundledCertManager",
                        "--set",
                        "extension.settings.pvc.storageClassName=fast",
                        "--service-ip",
                        "192.168.0.1")
                .fails(1)
                .saysAlso("""
                        that is free, run: connreg deploy -f %s --set tls.mode=bundledCertManager \
                        --set extension.settings.pvc.storageClassName=fast --kubeconfig %s --context store42 --service-ip 10.96.0.2
                        """.formatted(spec, kubeconfig), """
                        has no storage class 'fast' (pvc.storageClassName). There are: azurefile. To use one that is there, run: \
                        connreg deploy -f %s --set tls.mode=bundledCertManager --set service.clusterIP=192.168.0.1 \
                        --kubeconfig %s --context store42 --set extension.settings.pvc.storageClassName=azurefile
                        """.formatted(spec, kubeconfig), """
                        If the object is cert-manager's, use the one that is there:
                            connreg deploy -f %1$s --set extension.settings.pvc.storageClassName=fast --set service.clusterIP=192.168.0.1 \
                        --kubeconfig %2$s --context store42 --tls-mode existingCertManager
                        Otherwise uninstall the release that owns it. To see the releases, run:
                            helm --kubeconfig %2$s --kube-context store42 list -A
                        """.formatted(
                                spec, kubeconfig));
    }

    @Test
    void plan_of_a_cluster_that_has_all_that_is_needed_says_nothing_of_it() {
        var plan = run("what-if", "--context", "store42", "--kubeconfig", kubeconfig)
                .succeeds();
        // On a machine that is busy, it says what it waits for.
        assertThat(plan.err()).doesNotContain("WARNING");
        assertThat(plan.out()).doesNotContain("not checked");
    }

    @Test
    void key_in_a_secret_is_never_shown() {
        spec = connreg.spec("kubernetes-secret");
        cluster.with(
                MapCluster.NAMESPACE + "/secrets/k8secret",
                new Answer.Found("{\"type\":\"Opaque\",\"data\":{\"tls.key\":\"Y2FuYXJ5\",\"tls.crt\":\"Y2FuYXJ5\"}}"));

        var run = run("what-if", "--kubeconfig", kubeconfig, "--debug")
                .fails(1)
                .saysAlso(
                        "The Secret 'k8secret' in namespace 'connected-registry' is of type Opaque, not kubernetes.io/tls",
                        "lacks ca.crt",
                        "holds no certificate in PEM",
                        "run: kubectl --kubeconfig %s delete secret k8secret -n connected-registry\n"
                                .formatted(kubeconfig),
                        "run: connreg deploy -f %s --kubeconfig %s --certificate mycert.crt --key mycert.key --apply\n"
                                .formatted(spec, kubeconfig))
                .doesNotSay("Y2FuYXJ5", "canary");
        assertThat(run.out()).doesNotContain("Y2FuYXJ5", "canary");
    }

    @Test
    void what_could_not_be_checked_is_said_and_stops_nothing() {
        var run = run("what-if", "--context", "nowhere", "--kubeconfig", kubeconfig)
                .succeeds()
                .saysAlso("WARNING: ", "context \"nowhere\" does not exist", "were not checked on the cluster");
        assertThat(run.out()).doesNotContain("nowhere", "not checked");
        run("what-if").succeeds().printsAlso("are not checked on the cluster; --context NAME checks them");
    }

    private String specWithFiles(String name) {
        connreg.certificate(name, "192.100.100.1");
        return connreg.edited(
                "kubernetes-secret",
                "  secretName: k8secret\n",
                "  secretName: k8secret\n  certificate: %1$s.crt\n  key: %1$s.key\n".formatted(name));
    }

    private ConnregRun apply(String command, String... more) {
        var cluster = Stream.of("--apply", "--kubeconfig", kubeconfig, "--context", "store42");
        return run(command, Stream.concat(cluster, Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void secret_is_created_before_the_extension_and_once() {
        spec = specWithFiles("mycert");
        cluster.with(MapCluster.NAMESPACE, new Answer.Missing());

        apply("what-if")
                .succeeds()
                .printsAlso(
                        "  + Kubernetes Secret 'k8secret'\n      ~ metadata.namespace: (absent) => connected-registry");
        assertThat(server.requests()).noneMatch(line -> line.startsWith("PATCH"));
        apply("deploy").succeeds().printsAlso("Online, Active");
        assertThat(server.requests().stream()
                        .filter(line -> line.startsWith("PATCH"))
                        .map(line -> line.replaceFirst("\\?.*", "")))
                .containsExactly(
                        "PATCH " + MapCluster.NAMESPACE, "PATCH " + MapCluster.NAMESPACE + "/secrets/k8secret");
        assertThat(new SiteFixture(connreg, spec).protectedKeys()).containsExactly("connectionString", "tls.secret");

        apply("deploy").succeeds().printsAlso("Nothing to do", "= Kubernetes Secret 'k8secret'");
    }

    @Test
    void changed_secret_goes_through_deploy_and_the_site_stays_online() {
        spec = specWithFiles("mycert");
        apply("deploy").succeeds();
        spec = specWithFiles("renewed");

        run("what-if", "--kubeconfig", kubeconfig).succeeds().saysAlso("holds another certificate than");
        var writes = connreg.writes();
        var run = apply("deploy", "--debug")
                .succeeds()
                .printsAlso(
                        "Online, Active",
                        "  ~ Kubernetes Secret 'k8secret'\n      ~ data['ca.crt']: (another) => (of the spec)",
                        "data['tls.key']",
                        "--context store42 rollout restart deployment -n connected-registry");
        assertThat(connreg.writes()).isEqualTo(writes);
        assertThat(run.err() + run.out()).doesNotContain("PRIVATE KEY", "LS0tLS1CRUdJTiBQUklWQVRF");
        apply("what-if", "--exit-code").succeeds().printsAlso("Nothing to do");
    }

    @Test
    void secret_that_may_not_be_written_stops_the_deployment_before_anything_is_sent() {
        spec = specWithFiles("mycert");
        cluster.with("PATCH " + MapCluster.NAMESPACE + "/secrets/k8secret", "forbidden");

        var run = apply("deploy");
        connreg.changedNothing(run);
        run.fails(1)
                .saysAlso(
                        "ERROR: The Secret 'k8secret' in namespace 'connected-registry' cannot be applied: ",
                        "forbidden");
    }

    @Test
    void nothing_is_applied_to_a_cluster_that_nobody_named_or_without_what_it_is_to_hold() {
        spec = specWithFiles("mycert");
        connreg.with("KUBECONFIG", kubeconfig);
        run("deploy", "--apply").fails(ExitCode.USAGE).saysAlso("--apply changes the cluster that you name");
        spec = connreg.spec("kubernetes-secret");
        apply("deploy")
                .fails(1)
                .saysAlso("--apply has nothing to apply: the spec does not say what the Secret 'k8secret' holds");

        spec = specWithFiles("mycert");
        cluster.with(ClusterAccess.CLUSTER_CONFIG, "clusterconfig-of-another");
        var run = apply("deploy");
        connreg.changedNothing(run);
        run.fails(1).saysAlso("ERROR: The context of kubectl is another Arc cluster");
        assertThat(server.requests()).noneMatch(line -> line.startsWith("PATCH"));
    }

    @Test
    void advice_for_a_secret_that_is_missing_names_the_files_of_the_spec() throws IOException {
        spec = specWithFiles("mycert");
        cluster.with(MapCluster.NAMESPACE + "/secrets/k8secret", new Answer.Missing());
        var folder = Path.of(spec).getParent();
        var applied =
                "make it of the certificate and key that were given, run: connreg deploy -f %s --kubeconfig %s --apply"
                        .formatted(spec, kubeconfig);

        run("what-if", "--kubeconfig", kubeconfig)
                .fails(1)
                .saysAlso(
                        "create secret generic k8secret -n connected-registry --type=kubernetes.io/tls "
                                + "--from-file=tls.crt=%1$s/mycert.crt --from-file=tls.key=%1$s/mycert.key --from-file=ca.crt=%1$s/mycert.crt\n"
                                        .formatted(folder),
                        "Or to " + applied);

        Files.copy(folder.resolve("mycert.key"), folder.resolve("both.pem"));
        Files.write(
                folder.resolve("both.pem"),
                Files.readAllBytes(folder.resolve("mycert.crt")),
                StandardOpenOption.APPEND);
        run(
                        "what-if",
                        "--kubeconfig",
                        kubeconfig,
                        "--certificate",
                        folder.resolve("both.pem").toString())
                .fails(1)
                .saysAlso("To make it of the certificate and key that were given, run: ")
                .doesNotSay("--from-file");
    }

    @Test
    void advice_for_what_cannot_be_applied_names_no_files_and_still_applies() {
        spec = specWithFiles("mycert");
        cluster.with(MapCluster.NAMESPACE + "/secrets/k8secret", new Answer.Found("{\"type\":\"Opaque\"}"))
                .with(MapCluster.SERVICES, "services-taken")
                .with(MapCluster.TRIAL, "service-out-of-range");

        apply("deploy")
                .fails(1)
                .saysAlso(
                        "The certificate in '%s' must be valid for the new address, too. To take the first address in 10.96.0.0/12"
                                .formatted(Path.of(spec).resolveSibling("mycert.crt")),
                        "run: connreg deploy -f %s --kubeconfig %s --context store42 --apply --service-ip 10.96.0.2\n"
                                .formatted(spec, kubeconfig),
                        "run: kubectl --kubeconfig %s --context store42 delete secret k8secret -n connected-registry\n"
                                .formatted(kubeconfig),
                        "run: connreg deploy -f %s --kubeconfig %s --context store42 --apply\n"
                                .formatted(spec, kubeconfig));
    }
}
