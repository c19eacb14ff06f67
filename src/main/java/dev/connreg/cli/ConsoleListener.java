package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.console.FindingText;
import dev.connreg.console.PlanText;
import dev.connreg.console.Progress;
import dev.connreg.deployment.apply.DeploymentListener;
import dev.connreg.deployment.change.Change;
import dev.connreg.problem.CodedFinding;
import java.time.Clock;
import java.time.Duration;

/** Shows how a deployment goes on: a line a change once it is done, and what is waited for meanwhile. */
final class ConsoleListener implements DeploymentListener {

    /** What takes less needs no line of its own: its end is told soon. */
    private static final Duration WORTH_TELLING = Duration.ofSeconds(2);

    private final Console console;
    private final Progress progress;

    ConsoleListener(Console console, Clock clock) {
        this.console = console;
        this.progress = new Progress(console, clock);
    }

    @Override
    public void waiting(Change change, String what, Duration soFar) {
        if (soFar.compareTo(WORTH_TELLING) >= 0) {
            progress.waiting(PlanText.line(change), what, soFar);
        }
    }

    @Override
    public void finished(Change change, Duration took) {
        progress.clear();
        console.planNote("%s (%.1f s)".formatted(PlanText.line(change), took.toMillis() / 1000.0));
    }

    @Override
    public void failed(Change change, Duration took) {
        progress.clear();
        console.planNote("%s failed (%.1f s). Completed steps are kept; fix the error below and run the command again."
                .formatted(PlanText.line(change), took.toMillis() / 1000.0));
    }

    @Override
    public void found(CodedFinding finding) {
        progress.clear();
        console.warning(FindingText.of(finding));
    }
}
