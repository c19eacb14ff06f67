package dev.connreg.arm;

import dev.connreg.arm.answer.ArmException;

/** The address of an operation's status no longer knows it. */
final class OperationLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ArmException refusal;

    OperationLostException(ArmException refusal) {
        super(refusal);
        this.refusal = refusal;
    }

    public ArmException refusal() {
        return refusal;
    }
}
