package dev.connreg.arm.waiting;

import java.time.Duration;

/** Is told while something is waited for. */
@FunctionalInterface
public interface WaitListener {

    /** Nobody wants to know. */
    WaitListener UNHEARD = (what, soFar) -> {};

    /**
     * Called after each look.
     *
     * @param what the state in ARM's words, such as {@code Creating}, and why it could not be read, if so
     */
    void waiting(String what, Duration soFar);
}
