package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The key vault that hands secrets over is that of the spec, unless an option names another. */
class EmitKeyVaultTest {

    private static final String SUBSCRIPTION = "33333333-3333-3333-3333-333333333333";
    private static final String OTHER =
            "/subscriptions/44444444-4444-4444-4444-444444444444/resourceGroups/others/providers/Microsoft.KeyVault/vaults/othervault";

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private ConnregRun emit(String... more) {
        var words = new ArrayList<>(List.of("emit", "arm", "-f", connreg.spec("own-certificate"), "--overwrite"));
        words.addAll(List.of("--directory", connreg.folder().resolve("emitted").toString()));
        words.addAll(List.of("--set", "keyVault.name=mykeyvault"));
        words.addAll(List.of(more));
        return connreg.runAlone(words.toArray(String[]::new));
    }

    private String parameters() throws IOException {
        return Files.readString(connreg.folder().resolve("emitted/main.parameters.json"));
    }

    @Test
    void name_in_a_spec_is_that_of_a_vault_beside_the_registry() throws IOException {
        emit("--set", "registry.subscription=" + SUBSCRIPTION).succeeds();

        assertThat(parameters())
                .contains("/subscriptions/" + SUBSCRIPTION
                        + "/resourceGroups/myresourcegroup/providers/Microsoft.KeyVault/vaults/mykeyvault")
                .contains("\"secretName\": \"myconnectedregistry-tls-key\"");
    }

    @Test
    void vault_may_be_in_another_resource_group_and_subscription() throws IOException {
        emit("--set", "keyVault.subscription=" + SUBSCRIPTION, "--set", "keyVault.resourceGroup=vaults")
                .succeeds();

        assertThat(parameters())
                .contains("/subscriptions/" + SUBSCRIPTION
                        + "/resourceGroups/vaults/providers/Microsoft.KeyVault/vaults/mykeyvault");
    }

    @Test
    void option_outranks_the_spec() throws IOException {
        emit("--key-vault", OTHER).succeeds();

        assertThat(parameters()).contains(OTHER).doesNotContain("mykeyvault");
    }

    @Test
    void vault_in_no_subscription_is_refused_as_a_template_would_look_in_a_wrong_one() {
        emit().fails(1).saysAlso("'mykeyvault' without a subscription", "add keyVault.subscription");

        assertThat(connreg.folder().resolve("emitted")).doesNotExist();
    }

    @Test
    void deploy_does_without_it() {
        connreg.run("what-if", "-f", connreg.spec("own-certificate"), "--set", "keyVault.name=mykeyvault")
                .succeeds();
    }
}
