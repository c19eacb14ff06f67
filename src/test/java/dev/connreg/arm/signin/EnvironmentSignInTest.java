package dev.connreg.arm.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.http.HttpClient;
import dev.connreg.azconfig.Cloud;
import dev.connreg.azconfig.Clouds;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

class EnvironmentSignInTest {

    @TempDir
    private Path home;

    private Cloud cloud;

    @BeforeEach
    void find() {
        cloud = Clouds.read(Map.of(), home).find("AzureCloud");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AZURE_CLIENT_ID AZURE_TENANT_ID AZURE_CLIENT_SECRET MSI_ENDPOINT | service principal",
                "AZURE_CLIENT_ID AZURE_TENANT_ID AZURE_CLIENT_CERTIFICATE_PATH | service principal",
                "AZURE_CLIENT_ID AZURE_TENANT_ID AZURE_CLIENT_SECRET AZURE_FEDERATED_TOKEN_FILE | service principal",
                "AZURE_CLIENT_ID AZURE_TENANT_ID AZURE_FEDERATED_TOKEN_FILE MSI_ENDPOINT | workload identity",
                "MSI_ENDPOINT | managed identity",
                "IDENTITY_ENDPOINT IDENTITY_HEADER | managed identity",
                "IDENTITY_ENDPOINT IMDS_ENDPOINT | managed identity",
                "IDENTITY_ENDPOINT IDENTITY_HEADER AZURE_CLIENT_ID | managed identity"
            })
    void the_first_identity_that_is_wholly_there_is_taken(String variables, String identity) {
        assertThat(signIn(variables).source(cloud, unused()).orElseThrow().toString())
                .startsWith(identity)
                .doesNotContain("value of AZURE_CLIENT_SECRET", "value of IDENTITY_HEADER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HOME",
                "AZURE_CLIENT_ID AZURE_TENANT_ID",
                "AZURE_CLIENT_ID AZURE_CLIENT_SECRET",
                "AZURE_TENANT_ID AZURE_CLIENT_SECRET",
                "AZURE_CLIENT_ID AZURE_FEDERATED_TOKEN_FILE",
                "IDENTITY_ENDPOINT",
                "IDENTITY_HEADER"
            })
    void a_part_of_an_identity_is_none(String variables) {
        assertThat(signIn(variables).source(cloud, unused())).isEmpty();
    }

    @Test
    void empty_variables_are_as_good_as_none() {
        assertThat(new EnvironmentSignIn(Map.of("MSI_ENDPOINT", " ")).source(cloud, unused()))
                .isEmpty();
    }

    private static EnvironmentSignIn signIn(String variables) {
        return new EnvironmentSignIn(
                Stream.of(variables.split(" ")).collect(Collectors.toMap(name -> name, name -> "value of " + name)));
    }

    private static HttpClient unused() {
        return request -> Mono.error(new AssertionError("nothing is asked before a token is needed"));
    }
}
