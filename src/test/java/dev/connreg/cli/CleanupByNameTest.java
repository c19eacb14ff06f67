package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A site whose scope map, token and extension have names of their own, cleaned up by one who knows its name only. */
class CleanupByNameTest {

    private static final String[] BY_NAME = {
        "cleanup", "--yes", "-r", "myacrregistry", "-g", "myresourcegroup", "-c", "myarck8scluster", "-n", "named"
    };

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private String spec = "";

    @BeforeEach
    void deploy() {
        connreg.start(SiteFixture.QUICK);
        spec = connreg.edited(
                "own-certificate",
                "  name: myconnectedregistry\n",
                "  name: named\n  syncTokenName: itstoken\n  scopeMapName: itsmap\n");
        connreg.run("deploy", "-f", spec, "--set", "extension.name=itsextension")
                .succeeds();
    }

    private void isGone(String path) {
        assertThat(connreg.sandbox().resources()).doesNotContainKey(SiteFixture.REGISTRY + path);
    }

    @Test
    void its_token_and_scope_map_go_with_it_and_an_extension_that_may_be_its_own_is_told() {
        connreg.run(BY_NAME)
                .succeeds()
                .printsAlso("* extension 'itsextension'", "--set extension.name=itsextension")
                .saysAlso("Nothing else is left.");

        isGone("/connectedRegistries/named");
        isGone("/tokens/itstoken");
        isGone("/scopeMaps/itsmap");
    }

    @Test
    void an_extension_that_is_named_goes_too() {
        var words = new ArrayList<>(List.of(BY_NAME));
        words.addAll(List.of("--set", "extension.name=itsextension"));

        connreg.run(words.toArray(String[]::new)).succeeds().saysAlso("Nothing is left.");

        assertThat(connreg.sandbox().resources())
                .doesNotContainKey(
                        SiteFixture.CLUSTER + "/providers/Microsoft.KubernetesConfiguration/extensions/itsextension");
    }

    @Test
    void what_an_earlier_run_has_left_is_found_by_what_it_was_made_for() {
        connreg.run(FamilyFixture.az("acr connected-registry delete -r myacrregistry -n named --yes"))
                .succeeds();

        connreg.run(BY_NAME).succeeds();

        isGone("/tokens/itstoken");
        isGone("/scopeMaps/itsmap");
    }
}
