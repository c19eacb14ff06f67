package dev.connreg.cli;

import dev.connreg.arm.waiting.PollLoop;
import dev.connreg.arm.waiting.TimeLimit;
import dev.connreg.console.Console;
import dev.connreg.console.Progress;
import dev.connreg.console.StatusText;
import dev.connreg.deployment.Status;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks at a site again and again. A look that failed says nothing of the site: it is told, and the watch goes on. */
final class StatusWatch {

    private final Supplier<Status> look;
    private final Duration pause;
    private final TimeLimit limit;
    private final Progress failures;
    private String shown = "";

    StatusWatch(Supplier<Status> look, Duration pause, TimeLimit limit, Console console) {
        this.look = look;
        this.pause = pause;
        this.limit = limit;
        this.failures = new Progress(console, limit.clock());
    }

    /** Shows each change, and what is so after looks that failed. Ends with the last look, or with its failure. */
    Status until(Predicate<Status> expected, Consumer<Status> show) {
        while (true) {
            try {
                var status = look.get();
                showIfChanged(status, show);
                if (limit.isOver() || expected.test(status)) {
                    return status;
                }
            } catch (RuntimeException e) {
                if (limit.isOver() || !PollLoop.isPassing(e)) {
                    throw e;
                }
                shown = "";
                failures.waiting("Could not look", e.getMessage() + " Looking again.", limit.sinceStart());
            }
            limit.pause(pause);
        }
    }

    /** What differs in nothing but the time since is no change. */
    private void showIfChanged(Status status, Consumer<Status> show) {
        failures.clear();
        var text = StatusText.of(status);
        if (!text.equals(shown)) {
            show.accept(status);
        }
        shown = text;
    }
}
