package dev.connreg.arm;

import dev.connreg.arm.http.Exchange;
import dev.connreg.arm.http.RequestLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said of requests that are sent again, or are not any more. */
public final class RecordedLog implements RequestLog {

    private final List<String> lines = new ArrayList<>();
    private final Runnable repeating;

    /** Runs that whenever a request is about to be sent again. */
    public RecordedLog(Runnable repeating) {
        this.repeating = repeating;
    }

    public List<String> lines() {
        return lines;
    }

    @Override
    public void sent(Exchange exchange) {}

    @Override
    public boolean wantsBodies() {
        return false;
    }

    @Override
    public void repeats(String request, String why, Optional<Duration> delay) {
        lines.add("%s %s %s".formatted(request, why, delay.orElseThrow()));
        repeating.run();
    }

    @Override
    public void givesUp(String request, String why) {
        lines.add("%s %s, and no time is left".formatted(request, why));
    }
}
