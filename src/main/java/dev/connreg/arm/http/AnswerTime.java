package dev.connreg.arm.http;

import java.time.Duration;
import java.util.Optional;

/** How long a try of a request may take until its answer is there as a whole: one that comes byte by byte has no end else. */
final class AnswerTime {

    /** The name under which a request has it in its context. */
    static final String KEY = "connreg-answer-time";

    private final Duration longest;
    private Optional<Runnable> ending = Optional.empty();
    private long begun;
    private boolean sent;
    private boolean over;

    AnswerTime(Duration longest) {
        this.longest = longest;
    }

    Duration longest() {
        return longest;
    }

    /** A try begins. */
    synchronized void begin() {
        begun = System.nanoTime();
        sent = true;
        over = false;
        ending = Optional.empty();
    }

    /** How the try that has begun can be ended from another thread. */
    synchronized void endWith(Runnable action) {
        ending = Optional.of(action);
    }

    /** The try is over. Tells whether it took too long. */
    synchronized boolean end() {
        ending = Optional.empty();
        return over;
    }

    /** Whether a try was sent at all: until then a sign-in is under way. */
    synchronized boolean isSent() {
        return sent;
    }

    /** Ends the wait where it takes too long. */
    synchronized void look() {
        if (ending.isPresent() && Duration.ofNanos(System.nanoTime() - begun).compareTo(longest) >= 0) {
            over = true;
            ending.get().run();
            ending = Optional.empty();
        }
    }
}
