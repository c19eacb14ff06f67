package dev.connreg.arm.answer;

import java.util.Optional;

/** An operation that ARM had accepted ended as {@code Failed} or {@code Canceled}. */
public final class OperationFailedException extends ArmException {

    private static final long serialVersionUID = 1L;

    private final String state;

    public OperationFailedException(String request, String state, Optional<ArmError> error, Hints hints) {
        super(request, 200, error.orElseGet(() -> unexplained(state)), hints);
        this.state = state;
    }

    private static ArmError unexplained(String state) {
        return ArmError.of(state, "The operation ended as '%s', and the service did not say why.".formatted(state));
    }

    /** {@code Failed} or {@code Canceled}. */
    public String state() {
        return state;
    }
}
