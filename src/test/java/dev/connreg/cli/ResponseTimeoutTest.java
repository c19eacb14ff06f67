package dev.connreg.cli;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer is waited for no longer than the environment says. */
class ResponseTimeoutTest {

    private static final String VARIABLE = "AZURE_REQUEST_RESPONSE_TIMEOUT";

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    @Test
    @Tag("sweep")
    void write_that_is_not_answered_in_the_set_time_is_told_and_sent_again() {
        var spec = connreg.spec("own-certificate");
        connreg.with(VARIABLE, "5000");
        try (var _ = new SilentRequest(connreg.sandbox(), "/scopeMaps/", 2, true)) {
            connreg.run("deploy", "-f", spec).succeeds().saysAlso("no answer came");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1m", "1.5", "12345678901"})
    void time_that_is_no_number_of_milliseconds_is_refused(String value) {
        var spec = connreg.spec("own-certificate");
        connreg.sandbox();
        connreg.with(VARIABLE, value);
        var run = connreg.run("deploy", "-f", spec);
        run.fails(1).saysAlso("AZURE_REQUEST_RESPONSE_TIMEOUT is '" + value + "': set it to the milliseconds");
        connreg.changedNothing(run);
    }
}
