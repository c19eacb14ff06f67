package dev.connreg.azconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connreg.FailureText;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudsTest {

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({
        "AzureCloud,https://management.azure.com/,https://management.core.windows.net//.default,.azurecr.io",
        "AzureChinaCloud,https://management.chinacloudapi.cn,https://management.core.chinacloudapi.cn//.default,.azurecr.cn",
        "AzureUSGovernment,https://management.usgovcloudapi.net/,https://management.core.usgovcloudapi.net//.default,.azurecr.us"
    })
    void microsofts_clouds_are_known(String name, URI resourceManager, String scope, String registries) {
        var cloud = Clouds.read(Map.of(), home).find(name);

        assertThat(cloud.resourceManager()).isEqualTo(resourceManager);
        assertThat(cloud.scope()).isEqualTo(scope);
        assertThat(cloud.acrLoginServerSuffix()).contains(registries);
        assertThat(cloud.isKnownToMicrosoft()).isTrue();
        assertThat(cloud.isActiveDirectoryFederation()).isFalse();
    }

    @Test
    void the_active_cloud_is_azures_own_unless_chosen() throws IOException {
        assertThat(Clouds.read(Map.of(), home).active().name()).isEqualTo("AzureCloud");
        write("config", "[cloud]\nname = AzureChinaCloud\n");
        assertThat(Clouds.read(Map.of(), home).active().name()).isEqualTo("AzureChinaCloud");
        assertThat(Clouds.read(Map.of("AZURE_CLOUD_NAME", "AzureUSGovernment"), home)
                        .active()
                        .name())
                .isEqualTo("AzureUSGovernment");
    }

    @Test
    void a_custom_cloud_with_ad_fs_has_no_tenants() throws IOException {
        write("clouds.config", """
                [Stack]
                endpoint_resource_manager = https://management.stack.example/
                endpoint_active_directory = https://adfs.stack.example/ADFS/
                endpoint_active_directory_resource_id = https://management.stack.example/id
                """);
        var cloud = Clouds.read(Map.of(), home).find("Stack");

        assertThat(cloud.isActiveDirectoryFederation()).isTrue();
        assertThat(cloud.authorityHost()).isEqualTo("https://adfs.stack.example");
        assertThat(cloud.realm("tenant")).isEqualTo("adfs");
        assertThat(cloud.isKnownToMicrosoft()).isFalse();
        assertThat(cloud.keyVaultDns()).isEmpty();
    }

    @Test
    void what_az_notes_about_a_built_in_cloud_leaves_its_endpoints() throws IOException {
        write("clouds.config", "[AzureCloud]\nsubscription = 0000\n");

        assertThat(Clouds.read(Map.of(), home).active().resourceManager().getHost())
                .isEqualTo("management.azure.com");
    }

    @Test
    void an_unknown_cloud_is_answered_with_the_known_ones() {
        assertThatExceptionOfType(SignInException.class)
                .isThrownBy(() -> Clouds.read(Map.of(), home).find("Mars"))
                .withMessage("The cloud 'Mars' is not registered. Known clouds: AzureChinaCloud, AzureCloud,"
                        + " AzureUSGovernment.");
    }

    @Test
    void a_cloud_without_an_endpoint_says_how_to_set_it() throws IOException {
        write("clouds.config", "[Half]\nendpoint_resource_manager = https://management.half.example\n");

        assertThatExceptionOfType(SignInException.class)
                .isThrownBy(() -> Clouds.read(Map.of(), home).find("Half"))
                .satisfies(e -> assertThat(FailureText.of(e))
                        .contains("az cloud update --name Half --endpoint-active-directory URL"));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(Files.createDirectories(home.resolve(".azure")).resolve(file), text);
    }
}
