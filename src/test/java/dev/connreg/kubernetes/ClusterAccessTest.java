package dev.connreg.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.graph.ResourceId;
import dev.connreg.problem.FindingCode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A cluster is looked at if it is the one that is meant, and never another one. */
class ClusterAccessTest {

    private static final ResourceId ARC =
            ResourceId.of("/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/myresourcegroup"
                    + "/providers/Microsoft.Kubernetes/connectedClusters/myarck8scluster");
    private static final ClusterChoice CURRENT = new ClusterChoice(Optional.empty(), Optional.empty());
    private static final ClusterChoice NAMED = new ClusterChoice(Optional.empty(), Optional.of("store42"));

    private final MapCluster cluster = new MapCluster();

    private void isOpen(ClusterChoice choice) {
        assertThat(ClusterAccess.of(ARC, Optional.of(cluster), choice)).isInstanceOf(ClusterAccess.Open.class);
    }

    private void isClosed(ClusterChoice choice, FindingCode why) {
        assertThat(ClusterAccess.of(ARC, Optional.of(cluster), choice))
                .isInstanceOfSatisfying(
                        ClusterAccess.Closed.class,
                        closed -> assertThat(closed.why().code()).isEqualTo(why));
    }

    @Test
    void current_context_is_taken_where_its_agents_are_those_of_the_cluster() {
        isOpen(CURRENT);
    }

    @Test
    void another_arc_cluster_is_not_looked_at_even_if_it_was_named() {
        cluster.with(ClusterAccess.CLUSTER_CONFIG, "clusterconfig-of-another");

        isClosed(CURRENT, FindingCode.CLUSTER_IS_ANOTHER);
        isClosed(NAMED, FindingCode.CLUSTER_IS_ANOTHER);
    }

    @Test
    void cluster_that_does_not_tell_is_taken_if_it_was_named() {
        for (var answer : new Answer[] {new Answer.Missing(), new Answer.Refused("forbidden")}) {
            cluster.with(ClusterAccess.CLUSTER_CONFIG, answer);

            isClosed(CURRENT, FindingCode.CLUSTER_UNPROVEN);
            isOpen(NAMED);
        }
    }

    @Test
    void cluster_that_does_not_answer_is_asked_no_more() {
        cluster.with(ClusterAccess.CLUSTER_CONFIG, new Answer.Unanswered("timeout"));

        isClosed(NAMED, FindingCode.CLUSTER_UNANSWERED);
    }

    @Test
    void without_kubectl_nothing_is_looked_at() {
        assertThat(ClusterAccess.of(ARC, Optional.<Cluster>empty(), NAMED))
                .isInstanceOfSatisfying(
                        ClusterAccess.Closed.class,
                        closed -> assertThat(closed.why().code()).isEqualTo(FindingCode.KUBECTL_MISSING));
    }
}
