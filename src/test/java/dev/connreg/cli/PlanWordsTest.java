package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.problem.ExitCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan calls things by their names, and warns and refuses as the deploy will. */
class PlanWordsTest {

    private static final String REPOSITORIES = "  repositories: [hello-world]\n";

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private SiteFixture site = new SiteFixture(connreg, "");

    @BeforeEach
    void start() {
        connreg.start(SiteFixture.QUICK);
    }

    private void spec(String line) {
        site = new SiteFixture(
                connreg, connreg.edited("own-certificate", REPOSITORIES, REPOSITORIES + "  " + line + "\n"));
    }

    @Test
    void missing_client_token_is_called_that() {
        spec("clientTokens: [ghost]");

        for (var run : List.of(site.whatIf(), site.deploy())) {
            run.fails(ExitCode.NOT_FOUND).saysAlso("client token 'ghost'").doesNotSay("sync token");
            connreg.changedNothing(run);
        }
    }

    @Test
    void client_token_is_called_that_in_plan_and_status() {
        spec("clientTokens: [client1]");
        site.az("acr token create -n client1 -r myacrregistry --no-passwords --repository hello-world content/read");

        var plan = site.whatIf().succeeds().printsAlso("client token 'client1'", "sync token 'myconnectedregistry'");
        assertThat(plan.out()).doesNotContain("sync token 'client1'");
        assertThat(site.status().fails(ExitCode.NOT_FOUND).out()).doesNotContainPattern("sync token +client1");
    }

    @Test
    void missing_sync_token_is_called_that() {
        site = new SiteFixture(connreg, connreg.edited("own-certificate", REPOSITORIES, "  syncToken: ghost\n"));

        site.whatIf().fails(ExitCode.NOT_FOUND).saysAlso("sync token 'ghost'").doesNotSay("client token");
    }

    private static List<String> told(ConnregRun run, String level) {
        return run.err().lines().filter(line -> line.startsWith(level)).toList();
    }

    @Test
    void certificate_that_expires_soon_is_warned_of_in_the_plan_too() {
        connreg.certificate("mycert", "192.100.100.1", Instant.now().minus(Duration.ofDays(350)));
        site = new SiteFixture(connreg, connreg.spec("own-certificate"));

        var plan = site.whatIf().succeeds().saysAlso("WARNING", "mycert.crt");
        assertThat(told(plan, "WARNING")).isEqualTo(told(site.deploy().succeeds(), "WARNING"));
    }

    @Test
    void plain_http_is_warned_of_in_the_plan_too() {
        site = new SiteFixture(connreg, connreg.spec("no-tls"));

        var plan = site.whatIf().succeeds().saysAlso("WARNING");
        assertThat(told(plan, "WARNING")).isEqualTo(told(site.deploy().succeeds(), "WARNING"));
    }

    private void bothRefuse(String key, String value, String cause) {
        site = new SiteFixture(connreg, connreg.spec("own-certificate"));
        var own = new String[] {"--set", "connectionString." + key + "=" + value};

        var plan = site.whatIf(own).fails(1).saysAlso(cause);
        var deploy = site.deploy(own).fails(1);
        assertThat(told(plan, "ERROR")).isEqualTo(told(deploy, "ERROR"));
        connreg.changedNothing(deploy);
    }

    @ParameterizedTest
    @CsvSource({
        "file, /no/such/file.txt, /no/such/file.txt",
        "environment, NO_SUCH_VARIABLE, NO_SUCH_VARIABLE",
        "standardInput, true, standard input",
    })
    void connection_string_that_is_not_there_is_told_by_the_plan_too(String key, String value, String cause) {
        bothRefuse(key, value, cause);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "ConnectedRegistryName=other;SyncTokenName=other;SyncTokenPassword=p"
                        + ";ParentGatewayEndpoint=myacrregistry.eastus.data.azurecr.io;ParentEndpointProtocol=https"
            })
    void connection_string_that_is_none_or_another_s_is_told_by_the_plan_too(String text) {
        bothRefuse("file", connreg.write("connection.txt", text), "connection string");
    }
}
