package dev.connreg.deployment.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.deployment.DeployedSite;
import dev.connreg.kubernetes.Answer;
import dev.connreg.kubernetes.ClusterAccess;
import dev.connreg.kubernetes.MapCluster;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.ErrorCode;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import dev.connreg.problem.KnownError;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cluster on which one thing is wrong is said to have that wrong, and nothing else. */
class ClusterDiagnosisTest {

    private static final String SPECS = "src/test/resources/specs/";
    private static final String LOG = MapCluster.PODS + "/connected-registry-deployment-7c9d8f6b5d-x2x7k/log"
            + "?container=connected-registry&previous=true&tailLines=50";

    private final MapCluster cluster = new MapCluster();
    private DeployedSite site = DeployedSite.online(Path.of(SPECS + "existing-cert-manager.yaml"));

    private DiagnosisReport diagnose() {
        return site.diagnose(new ClusterAccess.Open(cluster, Map.of()));
    }

    private KnownError only(ErrorCode code) {
        var findings = diagnose().findings();
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst())
                .isInstanceOfSatisfying(
                        KnownError.class, error -> assertThat(error.code()).isEqualTo(code));
        return (KnownError) findings.getFirst();
    }

    @Test
    void cluster_that_is_well_has_nothing_wrong() {
        assertThat(diagnose().findings()).isEmpty();
        assertThat(diagnose().onCluster()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pods-unscheduled, events-none, POD_PVC",
        "pods-tainted, events-none, POD_SCHED",
        "pods-image-pull, events-none, POD_PULL",
        "pods-out-of-memory, events-none, POD_OOM",
        "pods-starting, events-secret-missing, POD_TLS",
        "pods-trust-missing, events-pod-security, POD_PSA"
    })
    void pod_that_does_not_get_ready_is_found_with_its_reason(String pods, String events, ErrorCode expected) {
        cluster.with(MapCluster.PODS, pods).with(MapCluster.EVENTS, events);

        assertThat(only(expected).facts()).containsKeys(Fact.OBJECT, Fact.NAMESPACE);
    }

    @ParameterizedTest
    @CsvSource({
        "events-storage-class, storageclass.storage.k8s.io \"fast-disks\" not found",
        "events-no-class, no persistent volumes available for this claim and no storage class is set"
    })
    void claim_that_is_not_bound_is_found_once_with_what_keeps_it(String events, String evidence) {
        cluster.with(MapCluster.CLAIMS, "claims-pending")
                .with(MapCluster.PODS, "pods-unscheduled")
                .with(MapCluster.EVENTS, events);

        assertThat(only(ErrorCode.POD_PVC).evidence())
                .startsWith("volume claim 'connected-registry-pvc' is Pending: ")
                .endsWith(evidence);
    }

    @Test
    void log_of_a_container_that_ends_again_and_again_is_read() {
        cluster.with(MapCluster.PODS, "pods-crashing")
                .with(LOG, new Answer.Found("fail: AZURE_FEDERATED_TOKEN_FILE is not set\n"));

        assertThat(only(ErrorCode.MI_ENV).evidence())
                .startsWith("pod 'connected-registry-deployment-7c9d8f6b5d-x2x7k': AZURE_FEDERATED_TOKEN_FILE");
    }

    @Test
    void pod_that_is_not_ready_for_an_unknown_reason_is_found_all_the_same() {
        cluster.with(MapCluster.PODS, "pods-crashing");

        assertThat(diagnose().findings()).singleElement().isInstanceOfSatisfying(CodedFinding.class, finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.POD_NOT_READY);
            assertThat(finding.fact(Fact.STATE)).startsWith("CrashLoopBackOff: back-off 2m40s");
        });
    }

    @Test
    void pod_that_only_starts_and_events_of_what_has_passed_are_no_findings() {
        cluster.with(MapCluster.PODS, "pods-starting");
        assertThat(diagnose().findings()).isEmpty();

        cluster.with(MapCluster.PODS, "pods-ready").with(MapCluster.EVENTS, "events-old-replica-set");
        assertThat(diagnose().findings()).isEmpty();
    }

    @Test
    void pod_that_was_evicted_is_found_until_another_does_its_work() {
        cluster.with(MapCluster.PODS, "pods-evicted");
        only(ErrorCode.POD_OOM);

        cluster.with(MapCluster.PODS, "pods-evicted-and-replaced");
        assertThat(diagnose().findings()).isEmpty();
    }

    @Test
    void namespace_that_is_being_deleted_is_found_with_what_holds_it() {
        cluster.with(MapCluster.NAMESPACE, "namespace-terminating").with(MapCluster.PODS, "pods-none");

        assertThat(only(ErrorCode.EXT_NSTERM).evidence()).contains("kubernetes.io/pvc-protection");
    }

    @Test
    void namespace_that_does_not_exist_is_found_where_azure_calls_the_extension_installed() {
        cluster.with(MapCluster.NAMESPACE, new Answer.Missing()).with(MapCluster.PODS, "pods-none");

        assertThat(diagnose().findings())
                .singleElement()
                .isInstanceOfSatisfying(
                        CodedFinding.class,
                        finding -> assertThat(finding.code()).isEqualTo(FindingCode.NAMESPACE_MISSING));
    }

    @Test
    void certificate_that_is_not_ready_and_a_cert_manager_that_is_gone_are_found() {
        cluster.with(MapCluster.CERTIFICATES, "certificates-not-ready");
        assertThat(only(ErrorCode.POD_TLS).evidence())
                .isEqualTo(
                        "certificate 'connected-registry-tls-cert' is not Ready: Issuing certificate as Secret does not exist");

        cluster.with(MapCluster.CERTIFICATES, new Answer.Missing());
        only(ErrorCode.EXT_CRDGONE);
    }

    @Test
    void certificates_are_not_asked_for_where_the_user_brings_one() {
        site = DeployedSite.online(Path.of(SPECS + "own-certificate.yaml"));
        cluster.with(MapCluster.CERTIFICATES, new Answer.Refused("forbidden"));

        assertThat(diagnose().findings()).isEmpty();
        assertThat(diagnose().onCluster()).isEmpty();
    }

    @Test
    void agent_that_crashes_is_found() {
        cluster.with(MapCluster.AGENTS, "agents-crashing");

        var error = only(ErrorCode.EXT_AGENT);
        assertThat(error.evidence()).contains("CrashLoopBackOff");
        assertThat(error.facts()).containsEntry(Fact.NAMESPACE, "azure-arc");
    }

    @Test
    void what_may_not_be_read_is_neither_right_nor_wrong() {
        cluster.with(MapCluster.EVENTS, new Answer.Refused("events is forbidden"));

        assertThat(diagnose().findings()).isEmpty();
        assertThat(diagnose().onCluster())
                .singleElement()
                .satisfies(reason -> assertThat(reason.facts())
                        .containsEntry(Fact.KIND, "events")
                        .containsEntry(Fact.STATE, "events is forbidden"));
    }

    @Test
    void secret_that_the_spec_names_is_looked_at() {
        site = DeployedSite.online(Path.of(SPECS + "kubernetes-secret.yaml"));
        cluster.with(MapCluster.PODS, "pods-starting").with(MapCluster.EVENTS, "events-secret-missing");
        assertThat(diagnose().findings())
                .singleElement()
                .isInstanceOfSatisfying(
                        CodedFinding.class,
                        finding -> assertThat(finding.code()).isEqualTo(FindingCode.SECRET_MISSING));

        cluster.with(MapCluster.PODS, "pods-ready")
                .with(MapCluster.NAMESPACE + "/secrets/k8secret", new Answer.Refused("secrets is forbidden"));
        assertThat(diagnose().findings()).isEmpty();
        assertThat(diagnose().onCluster())
                .singleElement()
                .satisfies(reason -> assertThat(reason.facts()).containsEntry(Fact.STATE, "secrets is forbidden"));
    }

    @Test
    void what_is_left_of_a_site_that_azure_does_not_have_is_found() {
        site = DeployedSite.empty(Path.of(SPECS + "existing-cert-manager.yaml"));

        var report = diagnose();
        assertThat(report.isMissing()).isTrue();
        assertThat(report.findings()).singleElement().isInstanceOfSatisfying(KnownError.class, error -> {
            assertThat(error.code()).isEqualTo(ErrorCode.EXT_GONE);
            assertThat(error.evidence()).contains("pvc/", "pod/");
        });

        cluster.with(MapCluster.PODS, new Answer.Missing()).with(MapCluster.CLAIMS, new Answer.Missing());
        assertThat(diagnose().findings()).isEmpty();
    }
}
