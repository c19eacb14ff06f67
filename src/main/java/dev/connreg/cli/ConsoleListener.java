package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.console.FindingText;
import dev.connreg.console.PlanText;
import dev.connreg.console.Progress;
import dev.connreg.deployment.apply.DeploymentListener;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.Plan;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Shows how a plan is carried out: each change as it begins, what is waited for and how long already, and a line once it
 * is done. Where a signal such as Ctrl-C ends the program meanwhile, says what is done and what is not.
 */
final class ConsoleListener implements DeploymentListener, AutoCloseable {

    private final Console console;
    private final Supplier<Map<Fact, String>> names;
    private final Clock clock;
    private final List<Change> changes;
    private final Progress progress;
    private final Interruption interruption;
    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean isUnderWay;
    private Instant started = Instant.MIN;

    /** Listens until it is closed. */
    ConsoleListener(Console console, Services services, Plan plan) {
        this.console = console;
        this.names = services::names;
        this.clock = services.environment().clock();
        this.changes = plan.changes().stream().filter(Change::isDone).toList();
        this.progress = Progress.ticking(console, clock);
        this.interruption = Interruption.tells(console, this::interrupted);
    }

    @Override
    public void started(Change change) {
        isUnderWay = true;
        started = clock.instant();
        waiting(change, "waiting for Azure", Duration.ZERO);
    }

    /** A change may consist of several waits: the time is that of all of them. */
    @Override
    public void waiting(Change change, String what, Duration unused) {
        progress.waiting(PlanText.line(change), what, Duration.between(started, clock.instant()));
    }

    @Override
    public void finished(Change change, Duration took) {
        // In this order: in between, the next one seems to be under way, which is never said to be undone.
        done.incrementAndGet();
        isUnderWay = false;
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
        console.warning(FindingText.of(finding.completedBy(names.get())));
    }

    private String interrupted() {
        progress.close();
        int finished = done.get();
        int begun = Math.min(finished + (isUnderWay ? 1 : 0), changes.size());
        return "Interrupted. To go on, run the same command again."
                + part("Done, and stays", changes.subList(0, finished))
                + part("Under way, and may be done or not", changes.subList(finished, begun))
                + part("Not begun", changes.subList(begun, changes.size()));
    }

    private static String part(String title, List<Change> some) {
        return some.isEmpty()
                ? ""
                : some.stream().map(PlanText::line).collect(Collectors.joining(", ", "\n  " + title + ": ", ""));
    }

    @Override
    public void close() {
        interruption.close();
        progress.close();
    }
}
