package dev.connreg.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.console.FindingText;
import dev.connreg.graph.ResourceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said, and what next, where kubectl has no answer of the cluster. */
class KubectlFailuresTest {

    private static final Path FIXTURE = Path.of("src/test/resources/kubernetes/kubectl-failures.txt");
    private static final ResourceId ARC = ResourceId.of(
            "/subscriptions/sub1/resourceGroups/group1/providers/Microsoft.Kubernetes/connectedClusters/cluster1");
    private static final ClusterChoice CHOICE =
            new ClusterChoice(Optional.of(Path.of("my.yaml")), Optional.of("store42"));

    record Case(String said, String sentence) {}

    static Stream<Case> cases() throws IOException {
        return Stream.of(Files.readString(FIXTURE).split("\n---\n")).skip(1).map(block -> {
            var parts = block.split("\n=> ");
            return new Case(parts[0], parts[1].strip());
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void failure_is_one_sentence_and_what_next(Case failure) {
        var cluster = new MapCluster().with(ClusterAccess.CLUSTER_CONFIG, Kubectl.failure(failure.said()));

        assertThat(ClusterAccess.of(ARC, Optional.of(cluster), CHOICE))
                .isInstanceOfSatisfying(
                        ClusterAccess.Closed.class,
                        closed -> assertThat(FindingText.of(closed.why().asError()))
                                .isEqualTo(failure.sentence()));
    }
}
