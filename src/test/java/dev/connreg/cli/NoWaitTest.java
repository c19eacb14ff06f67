package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.sandbox.SandboxOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With {@code --no-wait}, exit code 0 of a deploy means accepted, and says so. */
class NoWaitTest {

    private static final String ACCEPTED =
            "Accepted by Azure; nothing waited for Online. To see whether it is, run: connreg status ";

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private String spec = "";
    private SiteFixture site = new SiteFixture(connreg, "");

    @BeforeEach
    void start() {
        connreg.start(SandboxOptions.defaults().withOperationsAlways().withOnlineAfterReads(2));
        spec = connreg.spec("own-certificate");
        site = new SiteFixture(connreg, spec);
    }

    private static String state(JsonNode resource) {
        return resource.at("/properties/provisioningState").asText();
    }

    @Test
    void ends_when_the_extension_is_accepted_and_everything_before_it_has_ended() {
        site.deploy("--no-wait")
                .succeeds()
                .printsAlso("\nPlan: ", ACCEPTED + "-f " + spec + " --expect online\n")
                .saysAlso("\n+ extension 'myconnectedregistry' (")
                .doesNotSay("wait for Online");

        assertThat(state(site.resource(SiteFixture.CONNECTED_REGISTRY))).isEqualTo("Succeeded");
        assertThat(state(site.resource(SiteFixture.EXTENSION))).isEqualTo("Creating");
    }

    @Test
    void the_next_deploy_waits_for_what_is_under_way() {
        site.deploy("--no-wait").succeeds();
        var writes = connreg.writes();

        site.deploy().succeeds().printsAlso("Online, Active");

        assertThat(connreg.writes()).isEqualTo(writes);
        site.isOnline();
    }

    @Test
    void changes_nothing_where_there_is_nothing_to_wait_for() {
        site.deploy().succeeds();

        site.deploy("--no-wait").succeeds().printsAlso("Online, Active", "Nothing to do");
    }

    @Test
    void does_not_call_accepted_what_was_not_sent() {
        site.deploy().succeeds();
        connreg.sandbox()
                .edit(
                        SiteFixture.CONNECTED_REGISTRY,
                        registry -> registry.withObject("/properties").put("connectionState", "Offline"));
        connreg.sandbox().silence(SiteFixture.CONNECTED_REGISTRY);
        var writes = connreg.writes();

        site.deploy("--no-wait")
                .succeeds()
                .printsAlso("Nothing was sent; nothing waited for Online. To see whether it is, run: connreg status -f "
                        + spec + " --expect online\n");

        assertThat(connreg.writes()).isEqualTo(writes);
    }

    @Test
    void command_that_looks_names_the_site_where_options_override_the_file() {
        site.deploy("--no-wait", "--set", "extension.name=other", "--subscription", subscription())
                .succeeds()
                .printsAlso(ACCEPTED
                        + "-r myacrregistry -g myresourcegroup -c myarck8scluster -n myconnectedregistry"
                        + " --set extension.name=other --subscription " + subscription() + " --expect online\n");
    }

    private static String subscription() {
        return SiteFixture.REGISTRY.split("/")[2];
    }

    @Test
    void what_azure_refuses_is_not_accepted() {
        connreg.run("deploy", "--no-wait", "-f", spec, "--set", "cluster.name=nocluster")
                .fails(3)
                .prints("");
    }

    @Test
    void rotation_has_no_such_option() {
        site.rotate("password", "--no-wait").fails(2).saysAlso("has no option '--no-wait'");
    }
}
