package dev.connreg.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SandboxTest {

    private static final String VERSION = "?api-version=2025-11-01";

    @Test
    void starts_signs_in_and_shows_the_tutorials_registry() {
        try (var sandbox = Sandbox.start(SandboxOptions.defaults());
                var client = new RawClient(sandbox)) {
            var registry = client.get(SandboxSeed.tutorial().registryId("myacrregistry") + VERSION);

            assertThat(registry.status()).isEqualTo(200);
            assertThat(registry.text("/sku/name")).isEqualTo("Premium");
            assertThat(registry.text("/properties/dataEndpointHostNames/0"))
                    .isEqualTo("myacrregistry.eastus.data.azurecr.io");
            assertThat(sandbox.resources())
                    .containsOnlyKeys(
                            SandboxSeed.tutorial().registryId("myacrregistry"),
                            SandboxSeed.tutorial().clusterId("myarck8scluster"));
        }
    }
}
