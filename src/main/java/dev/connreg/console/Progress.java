package dev.connreg.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Shows what long work waits for, and how long already: on a terminal in one line that is rewritten, elsewhere in a plain
 * line at each news and then often enough that nobody takes it for stuck. Silent where only errors are wanted.
 */
public final class Progress implements AutoCloseable {

    /** The longest silence that does not look like a standstill. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private static final Duration BETWEEN_TICKS = Duration.ofMillis(500);

    /** Short enough not to wrap on a small terminal, as a wrapped line cannot be rewritten. */
    private static final int LINE_WIDTH = 79;

    private final Console console;
    private final InstantSource clock;
    private final Duration unsaid;
    private Optional<Thread> ticker = Optional.empty();
    private Optional<Wait> current = Optional.empty();
    private String told = "";
    private Instant due = Instant.MIN;
    private boolean closed;

    private record Wait(String topic, Instant since) {}

    public Progress(Console console, InstantSource clock) {
        this(console, clock, Duration.ZERO);
    }

    /** In plain lines, nothing is said of what takes no longer than that: its end is told soon. */
    Progress(Console console, InstantSource clock, Duration unsaid) {
        this.console = console;
        this.clock = clock;
        this.unsaid = unsaid;
    }

    /**
     * Goes on telling by itself until it is closed, whatever the work is stuck in: a request, or a pause that Azure asked
     * for. What ends at once is not worth a plain line.
     */
    public static Progress ticking(Console console, InstantSource clock) {
        var progress = new Progress(console, clock, Duration.ofSeconds(2));
        progress.ticker = Optional.of(Thread.ofPlatform().daemon().start(progress::tickOnAndOn));
        return progress;
    }

    private void tickOnAndOn() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_TICKS);
                tick();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** What it waits for is, for example, {@code Creating}; may be called at any rate. */
    public synchronized void waiting(String subject, String what, Duration soFar) {
        current = Optional.of(new Wait(subject + ": " + what, clock.instant().minus(soFar)));
        tick();
    }

    /** Tells again, with the time that has passed. */
    synchronized void tick() {
        if (!closed && console.settings().verbosity().includes(Verbosity.WARNING)) {
            current.ifPresent(this::tell);
        }
    }

    private void tell(Wait wait) {
        var soFar = Duration.between(wait.since(), clock.instant());
        if (console.settings().errorIsTerminal()) {
            console.status(fitted(wait.topic(), " (%s)".formatted(words(soFar))));
        } else if (soFar.compareTo(unsaid) >= 0) {
            plain(wait.topic(), soFar);
        }
    }

    /** Removes the rewritten line, and starts anew with plain ones. */
    public synchronized void clear() {
        console.clearStatus();
        current = Optional.empty();
        told = "";
    }

    /** Says nothing from now on. */
    @Override
    public synchronized void close() {
        closed = true;
        ticker.ifPresent(Thread::interrupt);
        clear();
    }

    private void plain(String topic, Duration soFar) {
        var now = clock.instant();
        if (topic.equals(told) && now.isBefore(due)) {
            return;
        }
        told = topic;
        due = now.plus(SILENCE).minus(BETWEEN_TICKS);
        console.note("%s (%s)".formatted(topic, words(soFar)));
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
