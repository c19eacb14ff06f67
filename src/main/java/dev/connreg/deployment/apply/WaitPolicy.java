package dev.connreg.deployment.apply;

public enum WaitPolicy {
    AWAITED,
    /** One change is sent and left to itself, as az has it with {@code --no-wait}. */
    NOT_AWAITED
}
