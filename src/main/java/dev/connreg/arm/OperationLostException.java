package dev.connreg.arm;

/** The address that tells of an operation does not know it any more. */
final class OperationLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ArmException refusal;

    OperationLostException(ArmException refusal) {
        super(refusal);
        this.refusal = refusal;
    }

    ArmException refusal() {
        return refusal;
    }
}
