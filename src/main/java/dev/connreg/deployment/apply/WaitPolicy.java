package dev.connreg.deployment.apply;

public enum WaitPolicy {
    AWAITED,
    /** All but the extension, whose write is sent and left to itself: the cluster may take its time. */
    EXTENSION_NOT_AWAITED,
    /** One change is sent and left to itself, as az has it with {@code --no-wait}. */
    NOT_AWAITED
}
