package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.problem.ExitCode;
import dev.connreg.sandbox.SandboxOptions;
import dev.connreg.sandbox.SandboxSeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AzRegistryTest {

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private ConnregRun name(String typed) {
        return connreg.run("acr", "show", "-n", typed, "--query", "name", "-o", "tsv");
    }

    @Test
    void a_registry_is_found_by_name_login_server_and_label_in_any_case() {
        name("myacrregistry").succeeds().prints("myacrregistry\n");
        name("MyAcrRegistry.AzureCR.io")
                .succeeds()
                .says("WARNING: Registry name is 'MyAcrRegistry'. The following suffix '.AzureCR.io' is automatically"
                        + " omitted.");
        name("myacrregistry-abc123.azurecr.io").succeeds().prints("myacrregistry\n");
    }

    @Test
    void what_can_be_no_registry_is_refused_without_a_request() {
        name("myacrregistry.example.org")
                .fails(ExitCode.ERROR)
                .says("ERROR: The login server suffix is not valid for the current cloud. Please try again using"
                        + " '.azurecr.io'.");
        name("my_registry").fails(ExitCode.ERROR).saysAlso("only alpha numeric characters");

        assertThat(connreg.requests()).isEmpty();
    }

    @Test
    void a_registry_that_is_nowhere_in_the_subscription_is_an_error_and_one_that_is_not_in_the_group_is_not_found() {
        name("noregistry").fails(ExitCode.ERROR).saysAlso("'noregistry'", "could not be found in subscription");
        connreg.run("acr", "show", "-n", "noregistry", "-g", "myresourcegroup").fails(ExitCode.NOT_FOUND);
    }

    @Test
    void a_name_that_two_groups_have_needs_the_group() {
        connreg.start(SandboxOptions.defaults()
                .withSeed(SandboxSeed.tutorial()
                        .with(new SandboxSeed.Item.Group("othergroup"))
                        .with(new SandboxSeed.Item.Registry("othergroup", "myacrregistry", "Premium", true))));

        name("myacrregistry").fails(ExitCode.ERROR).saysAlso("More than one resources");
        connreg.run("acr", "show", "-n", "myacrregistry", "-g", "othergroup").succeeds();
    }

    @Test
    void the_data_endpoint_is_switched_and_nothing_else_is_sent() {
        connreg.run("acr", "update", "-n", "myacrregistry", "--data-endpoint-enabled", "false")
                .succeeds()
                .printsAlso("\"dataEndpointEnabled\": false");
        connreg.run("acr", "update", "-n", "myacrregistry", "--data-endpoint-enabled")
                .succeeds()
                .printsAlso("\"dataEndpointEnabled\": true");
    }
}
