package dev.connreg.deployment.apply;

/** Whether an applier waits for the end of what it sends. */
public enum WaitPolicy {
    /** Each operation is awaited. */
    AWAITED,
    /** One change is sent and left to itself, as az has it with {@code --no-wait}. */
    NOT_AWAITED
}
