package dev.connreg.arm;

import java.time.Duration;

/** Measures how long something takes. */
final class Stopwatch {

    private final long started = System.nanoTime();

    Duration soFar() {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
