package dev.connreg.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceIdTest {

    private static final ResourceId CLUSTER =
            ResourceId.of("/subscriptions/s/resourceGroups/g/providers/Microsoft.Kubernetes/connectedClusters/c");

    @Test
    void extension_of_a_cluster_is_understood() {
        var extension = CLUSTER.extension("Microsoft.KubernetesConfiguration/extensions", "x");

        assertThat(extension.name()).isEqualTo("x");
        assertThat(extension.type()).contains("Microsoft.KubernetesConfiguration/extensions");
        assertThat(extension.parent()).contains(CLUSTER);
        assertThat(extension.isBelow(CLUSTER)).isTrue();
        assertThat(extension.subscriptionId()).contains("s");
        assertThat(extension.resourceGroup()).contains("g");
    }

    @Test
    void child_has_the_type_of_its_line() {
        var registry =
                ResourceId.of("/subscriptions/s/resourceGroups/g/providers/Microsoft.ContainerRegistry/registries/r");

        assertThat(registry.child("tokens", "t").type()).contains("Microsoft.ContainerRegistry/registries/tokens");
        assertThat(registry.child("tokens", "t").parent()).contains(registry);
        assertThat(registry.parent()).contains(ResourceId.of("/subscriptions/s/resourceGroups/g"));
    }

    @Test
    void case_of_letters_does_not_matter_but_is_kept() {
        var other = ResourceId.of(CLUSTER.toString().replace("connectedClusters", "ConnectedClusters"));

        assertThat(other).isEqualTo(CLUSTER).hasSameHashCodeAs(CLUSTER);
        assertThat(other.toString()).contains("ConnectedClusters");
    }

    @Test
    void one_that_only_begins_alike_is_not_below() {
        assertThat(ResourceId.of(CLUSTER + "2").isBelow(CLUSTER)).isFalse();
    }

    @Test
    void line_upwards_ends_at_the_subscription() {
        assertThat(ResourceId.of("/subscriptions/s").parent()).isEmpty();
        assertThat(ResourceId.of("/subscriptions/s").type()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"subscriptions/s", "/subscriptions//x", "/subscriptions/s/"})
    void text_that_is_no_id_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ResourceId.of(text));
    }
}
