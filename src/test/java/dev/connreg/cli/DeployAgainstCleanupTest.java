package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.problem.ExitCode;
import dev.connreg.sandbox.gateway.HeldRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One deploys a site that another cleans up at the same time: whoever loses says so, and the next run ends right. */
@Tag("sweep")
@Timeout(120)
class DeployAgainstCleanupTest {

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private String spec = "";
    private SiteFixture site = new SiteFixture(connreg, "");

    @BeforeEach
    void start() {
        connreg.start(SiteFixture.QUICK);
        spec = connreg.spec("own-certificate");
        site = new SiteFixture(connreg, spec);
    }

    private HeldRequest hold(String method, String path) {
        return connreg.sandbox().hold(HeldRequest.of(method, path));
    }

    private void nothingIsLeft() {
        assertThat(connreg.sandbox().resources())
                .doesNotContainKeys(
                        SiteFixture.SCOPE_MAP,
                        SiteFixture.TOKEN,
                        SiteFixture.CONNECTED_REGISTRY,
                        SiteFixture.EXTENSION);
    }

    private void nextRunsEndRight() {
        site.deploy().succeeds();
        site.isOnline();
        site.hasNothingToDo();
        site.cleanup().succeeds();
        nothingIsLeft();
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,/scopeMaps/",
        "PUT,/tokens/",
        "PUT,/connectedRegistries/",
        "POST,/generateCredentials$",
        "PUT,/extensions/",
        "GET,/connectedRegistries/myconnectedregistry$"
    })
    void deploy_that_a_cleanup_overtakes_is_right_or_says_so(String method, String path) {
        var held = hold(method, path);
        try (var slow = new BackgroundRun(connreg, "deploy", "-f", spec, "--timeout", "1")) {
            held.awaitArrival();
            site.cleanup().succeeds();
            held.release();

            var last = slow.end();
            if (last.exitCode() == ExitCode.OK) {
                site.isOnline();
            } else {
                assertThat(last.fails(last.exitCode()).err()).contains("ERROR: ");
            }
        }
        nextRunsEndRight();
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE,/extensions/",
        "POST,/deactivate$",
        "DELETE,/connectedRegistries/",
        "DELETE,/tokens/",
        "DELETE,/scopeMaps/"
    })
    void cleanup_that_a_deploy_overtakes_is_right_or_says_so(String method, String path) {
        site.deploy().succeeds();
        var held = hold(method, path);
        try (var slow = new BackgroundRun(connreg, "cleanup", "-f", spec, "--yes", "--timeout", "1")) {
            held.awaitArrival();
            var deploy = site.deploy("--timeout", "1");
            if (deploy.exitCode() == ExitCode.OK) {
                site.isOnline();
            }
            held.release();

            var last = slow.end();
            if (last.exitCode() == ExitCode.OK) {
                nothingIsLeft();
            } else {
                assertThat(last.fails(last.exitCode()).err()).contains("ERROR: ");
            }
        }
        nextRunsEndRight();
    }
}
