package dev.connreg.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Shows what long work waits for: on a terminal in one line that is rewritten, elsewhere in plain lines that come ever
 * more rarely, so that a log stays readable. Silent where only errors are wanted.
 */
public final class Progress {

    /** Pauses between plain lines about the same thing; the last one repeats. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(1));

    /** Short enough not to wrap on a small terminal, as a wrapped line cannot be rewritten. */
    private static final int LINE_WIDTH = 79;

    private final Console console;
    private final InstantSource clock;
    private String topic = "";
    private Instant due = Instant.MIN;
    private int lines;

    public Progress(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
    }

    /** What it waits for is, for example, {@code Creating}; may be called at any rate. */
    public synchronized void waiting(String subject, String what, Duration soFar) {
        var newTopic = subject + ": " + what;
        if (!console.settings().verbosity().includes(Verbosity.WARNING)) {
            return;
        }
        if (console.settings().errorIsTerminal()) {
            console.status(fitted(newTopic, " (%s)".formatted(words(soFar))));
        } else {
            plain(newTopic, soFar);
        }
    }

    /** Removes the rewritten line, and starts anew with plain ones. */
    public synchronized void clear() {
        console.clearStatus();
        topic = "";
    }

    private void plain(String newTopic, Duration soFar) {
        var now = clock.instant();
        if (!newTopic.equals(topic)) {
            topic = newTopic;
            lines = 0;
        } else if (now.isBefore(due)) {
            return;
        }
        due = now.plus(PAUSES.get(Math.min(lines, PAUSES.size() - 1)));
        lines++;
        console.note("%s (%s)".formatted(newTopic, words(soFar)));
    }

    private static String fitted(String text, String end) {
        var room = LINE_WIDTH - end.length();
        return (text.length() <= room ? text : text.substring(0, room - 3) + "...") + end;
    }

    private static String words(Duration time) {
        if (time.compareTo(Duration.ofMinutes(1)) < 0) {
            return "%d s".formatted(time.toSeconds());
        }
        if (time.compareTo(Duration.ofHours(1)) < 0) {
            return "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart());
        }
        return "%d h %d min".formatted(time.toHours(), time.toMinutesPart());
    }
}
