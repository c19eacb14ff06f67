package dev.connreg.arm.http;

import java.time.Duration;
import java.util.Optional;

/** How long a try of a request may take until its answer is there as a whole: one that comes byte by byte has no end else. */
final class AnswerTime {

    /** The name under which a request has it in its context. */
    static final String KEY = "connreg-answer-time";

    private final Duration longest;
    private Optional<Thread> waiting = Optional.empty();
    private long begun;
    private boolean sent;
    private boolean over;

    AnswerTime(Duration longest) {
        this.longest = longest;
    }

    /** The thread that calls waits from now on. */
    synchronized void begin() {
        begun = System.nanoTime();
        sent = true;
        over = false;
        waiting = Optional.of(Thread.currentThread());
    }

    /** The thread that calls waits no longer. Tells whether it was too long. */
    synchronized boolean end() {
        waiting = Optional.empty();
        if (over) {
            // It was meant for this wait alone.
            Thread.interrupted();
        }
        return over;
    }

    /** Whether a try was sent at all: until then a sign-in is under way. */
    synchronized boolean isSent() {
        return sent;
    }

    /** Ends the wait where it takes too long. */
    synchronized void look() {
        if (waiting.isPresent() && Duration.ofNanos(System.nanoTime() - begun).compareTo(longest) >= 0) {
            over = true;
            waiting.get().interrupt();
            waiting = Optional.empty();
        }
    }
}
