package dev.connreg.arm.waiting;

import java.time.Duration;

/** Is told while something is waited for. */
@FunctionalInterface
public interface WaitListener {

    WaitListener UNHEARD = (what, soFar) -> {};

    /** Called after each poll. The state is in ARM's words, with the reason where it could not be read. */
    void waiting(String what, Duration soFar);
}
