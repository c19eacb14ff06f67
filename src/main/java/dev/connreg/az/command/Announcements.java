package dev.connreg.az.command;

import dev.connreg.console.Console;
import dev.connreg.console.FindingText;
import dev.connreg.console.PlanText;
import dev.connreg.console.Progress;
import dev.connreg.deployment.apply.DeploymentListener;
import dev.connreg.deployment.change.Change;
import dev.connreg.problem.CodedFinding;
import java.time.Clock;
import java.time.Duration;
import java.util.IdentityHashMap;

/**
 * What az says before it makes some changes, and what is waited for. Of that az says nothing; a user who waits long wants to
 * know.
 */
final class Announcements implements DeploymentListener {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final Console console;
    private final Progress progress;
    private final IdentityHashMap<Change, String> texts = new IdentityHashMap<>();

    Announcements(Console console, Clock clock) {
        this.console = console;
        this.progress = new Progress(console, clock);
    }

    /** Says this before a change is made; gives the change. */
    Change before(Change change, String text) {
        texts.put(change, text);
        return change;
    }

    @Override
    public void started(Change change) {
        var text = texts.get(change);
        if (text != null) {
            console.warning(text);
        }
    }

    @Override
    public void waiting(Change change, String what, Duration soFar) {
        if (soFar.compareTo(LONG) >= 0) {
            progress.waiting(PlanText.subject(change), what, soFar);
        }
    }

    @Override
    public void finished(Change change, Duration took) {
        progress.clear();
    }

    @Override
    public void failed(Change change, Duration took) {
        progress.clear();
    }

    @Override
    public void found(CodedFinding finding) {
        console.warning(FindingText.of(finding));
    }
}
