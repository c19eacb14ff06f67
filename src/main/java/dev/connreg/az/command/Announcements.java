package dev.connreg.az.command;

import dev.connreg.console.Console;
import dev.connreg.console.FindingText;
import dev.connreg.deployment.apply.DeploymentListener;
import dev.connreg.deployment.change.Change;
import dev.connreg.problem.CodedFinding;
import java.time.Duration;
import java.util.IdentityHashMap;

/** What az says before it makes some changes. */
final class Announcements implements DeploymentListener {

    private final Console console;
    private final IdentityHashMap<Change, String> texts = new IdentityHashMap<>();

    Announcements(Console console) {
        this.console = console;
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
    public void waiting(Change change, String what, Duration soFar) {}

    @Override
    public void finished(Change change, Duration took) {}

    @Override
    public void failed(Change change, Duration took) {}

    @Override
    public void found(CodedFinding finding) {
        console.warning(FindingText.of(finding));
    }
}
