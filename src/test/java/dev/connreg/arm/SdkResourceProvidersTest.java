package dev.connreg.arm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.deployment.MapArm;
import dev.connreg.graph.ResourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SdkResourceProvidersTest {

    private static final String NAMESPACE = "Microsoft.KubernetesConfiguration";
    private static final String VERSION = "2025-04-01";
    private static final ResourceId PROVIDER = ResourceId.of("/subscriptions/one/providers/" + NAMESPACE);

    @Test
    void state_of_a_provider_is_read() {
        var arm = new MapArm().with(PROVIDER, "{'registrationState': 'NotRegistered', 'resourceTypes': []}");

        assertThat(new SdkResourceProviders(arm, VERSION).registrationState(NAMESPACE, "one"))
                .contains("NotRegistered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'resourceTypes': 'no'}", "{'resourceTypes': [5, null]}", "{}"})
    void what_is_not_as_the_type_has_it_tells_nothing(String members) {
        var arm = new MapArm().with(PROVIDER, members);

        assertThat(new SdkResourceProviders(arm, VERSION).registrationState(NAMESPACE, "one"))
                .isEmpty();
    }

    @Test
    void a_provider_that_is_not_there_tells_nothing() {
        assertThat(new SdkResourceProviders(new MapArm(), VERSION).registrationState(NAMESPACE, "one"))
                .isEmpty();
    }
}
