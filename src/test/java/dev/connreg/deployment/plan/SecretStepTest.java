package dev.connreg.deployment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connreg.credential.Secret;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.change.Difference;
import dev.connreg.deployment.change.SiteSecret;
import dev.connreg.kubernetes.Answer;
import dev.connreg.kubernetes.ClusterAccess;
import dev.connreg.kubernetes.MapCluster;
import dev.connreg.kubernetes.SecretManifest;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of the Secret on the cluster, by what is there. */
class SecretStepTest {

    private static final SiteSecret SECRET = new SiteSecret("connected-registry", "k8secret");
    private static final SecretManifest WANTED = SecretManifest.tls(
            "connected-registry", "k8secret", Secret.of("Y3J0"), Secret.of("a2V5"), Secret.of("Y2E="));

    private final MapCluster cluster = new MapCluster();

    private Change plan() {
        return new SecretStep(SECRET, WANTED).plan(new ClusterAccess.Open(cluster, Map.of()));
    }

    private void isThere(String type, String authority) {
        cluster.with(
                SECRET.path(),
                new Answer.Found(
                        "{\"type\":\"%s\",\"data\":{\"ca.crt\":\"%s\",\"tls.crt\":\"Y3J0\",\"tls.key\":\"a2V5\",\"more\":\"eA==\"}}"
                                .formatted(type, authority)));
    }

    private void isRefused(FindingCode code) {
        assertThatThrownBy(this::plan)
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.findings())
                                .singleElement()
                                .isInstanceOfSatisfying(
                                        CodedFinding.class,
                                        finding -> assertThat(finding.code()).isEqualTo(code)));
    }

    @Test
    void one_that_is_not_there_is_created_and_its_namespace_too() {
        assertThat(plan().type()).isEqualTo(ChangeType.CREATE);
        assertThat(plan().actions()).containsExactly(new Action.ApplySecret(SECRET, false));

        cluster.with(MapCluster.NAMESPACE, new Answer.Missing());
        assertThat(plan().actions()).containsExactly(new Action.ApplySecret(SECRET, true));
    }

    @Test
    void one_that_holds_the_same_stays_whatever_else_it_holds() {
        isThere("kubernetes.io/tls", "Y2E=");

        assertThat(plan().type()).isEqualTo(ChangeType.NO_CHANGE);
        assertThat(plan().actions()).isEmpty();
    }

    @Test
    void one_that_holds_something_else_is_modified() {
        isThere("kubernetes.io/tls", "b3RoZXI=");

        assertThat(plan().type()).isEqualTo(ChangeType.MODIFY);
        assertThat(plan().differences())
                .containsExactly(new Difference("data['ca.crt']", "(another)", "(of the spec)"));
    }

    @Test
    void one_of_another_type_cannot_be_changed() {
        isThere("Opaque", "Y2E=");

        isRefused(FindingCode.SECRET_OF_ANOTHER_TYPE);
    }

    @Test
    void what_may_not_be_read_or_written_is_told_before_anything_is_done() {
        cluster.with("PATCH " + SECRET.path(), new Answer.Refused("secrets is forbidden"));
        isRefused(FindingCode.SECRET_NOT_APPLIED);

        cluster.with(SECRET.path(), new Answer.Unanswered("no route to host"));
        isRefused(FindingCode.SECRET_NOT_APPLIED);
    }
}
