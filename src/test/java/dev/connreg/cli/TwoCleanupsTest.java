package dev.connreg.cli;

import dev.connreg.sandbox.gateway.HeldRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two cleanups of one site at once, as of two pipelines: what the other has deleted is gone, which is what was wanted. */
@Tag("sweep")
@Timeout(60)
class TwoCleanupsTest {

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    @ParameterizedTest
    @CsvSource({
        "GET,/tokens$",
        "DELETE,/extensions/",
        "POST,/deactivate$",
        "GET,/connectedRegistries/myconnectedregistry$",
        "DELETE,/connectedRegistries/",
        "DELETE,/tokens/",
        "DELETE,/scopeMaps/"
    })
    void one_that_is_overtaken_goes_on_to_the_end(String method, String path) {
        connreg.start(SiteFixture.QUICK);
        var spec = connreg.spec("own-certificate");
        var site = new SiteFixture(connreg, spec);
        site.deploy().succeeds();
        var held = connreg.sandbox().hold(HeldRequest.of(method, path));

        try (var slow = new BackgroundRun(connreg, "cleanup", "-f", spec, "--yes")) {
            held.awaitArrival();
            site.cleanup().succeeds().saysAlso("Nothing is left.");
            held.release();

            slow.end().succeeds().saysAlso("Nothing is left.");
        }
    }
}
