package dev.connreg.az.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.console.Console;
import dev.connreg.console.ConsoleSettings;
import dev.connreg.console.Verbosity;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.graph.ResourceId;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnouncementsTest {

    private static final Change CHANGE = Change.of(
            ChangeType.CREATE,
            "extension",
            ResourceId.of(
                    "/subscriptions/s/resourceGroups/g/providers/Microsoft.KubernetesConfiguration/extensions/store42"));

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Announcements announcements(Verbosity verbosity) {
        var console = new Console(
                InputStream.nullInputStream(),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ConsoleSettings(false, false, false, false, verbosity));
        return new Announcements(console, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    @ParameterizedTest
    @CsvSource({"WARNING,9,", "WARNING,12,extension 'store42': Creating (12 s)", "ERROR,12,"})
    void a_long_wait_is_not_silent_unless_only_errors_are_wanted(Verbosity verbosity, int seconds, String line) {
        announcements(verbosity).waiting(CHANGE, "Creating", Duration.ofSeconds(seconds));

        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(line == null ? "" : line + "\n");
    }
}
