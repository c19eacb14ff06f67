package dev.connreg.azconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connreg.FailureText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AzureProfileFileTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(
                folder.resolve("azureProfile.json"),
                "\uFEFF{\"subscriptions\": [" + subscription("aaaa", "First", "AzureCloud", false) + ","
                        + subscription("bbbb", "Second", "AzureCloud", true) + ","
                        + subscription("cccc", "Twin", "AzureCloud", false) + ","
                        + subscription("dddd", "twin", "AzureCloud", false) + ","
                        + subscription("eeee", "Elsewhere", "AzureChinaCloud", false) + "]}");
    }

    @Test
    void the_default_is_taken_when_none_is_named() {
        assertThat(choose("AzureCloud", Optional.empty()).id()).isEqualTo("bbbb");
    }

    @Test
    void ids_and_names_are_compared_in_any_case() {
        assertThat(choose("AzureCloud", Optional.of("AAAA")).name()).isEqualTo("First");
        assertThat(choose("AzureCloud", Optional.of("fIRST")).id()).isEqualTo("aaaa");
    }

    @Test
    void subscriptions_of_other_clouds_do_not_count() {
        assertThatExceptionOfType(SubscriptionNotFoundException.class)
                .isThrownBy(() -> choose("AzureCloud", Optional.of("Elsewhere")));
        assertThat(choose("AzureChinaCloud", Optional.of("Elsewhere")).id()).isEqualTo("eeee");
        assertThatExceptionOfType(SignInException.class)
                .isThrownBy(() -> choose("AzureUSGovernment", Optional.empty()))
                .satisfies(e -> assertThat(FailureText.of(e)).startsWith("Please run 'az login'"));
    }

    @Test
    void a_name_of_two_is_not_enough() {
        assertThatExceptionOfType(SignInException.class)
                .isThrownBy(() -> choose("AzureCloud", Optional.of("Twin")))
                .withMessage("Multiple subscriptions with the name 'Twin' found. Specify the subscription ID.");
    }

    @Test
    void without_a_default_one_must_be_named() {
        assertThatExceptionOfType(SignInException.class)
                .isThrownBy(() -> choose("AzureChinaCloud", Optional.empty()))
                .satisfies(e -> assertThat(FailureText.of(e))
                        .isEqualTo("No subscription found. Run 'az account set' to select a subscription."));
    }

    private AzureSubscription choose(String cloud, Optional<String> wanted) {
        return AzureProfileFile.read(new AzureDirectory(folder)).choose(cloud, wanted);
    }

    private static String subscription(String id, String name, String cloud, boolean isDefault) {
        return """
                {"id": "%s", "name": "%s", "isDefault": %s, "tenantId": "t", "environmentName": "%s",
                 "user": {"name": "someone@example.com", "type": "user"}}""".formatted(id, name, isDefault, cloud);
    }
}
