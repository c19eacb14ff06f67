package dev.connreg.arm.waiting;

import dev.connreg.arm.answer.AzureException;
import java.time.Duration;

/** What was waited for did not come in time. It may still come: nothing was cancelled. */
public final class WaitTimeoutException extends AzureException {

    private static final long serialVersionUID = 1L;

    private final String state;

    WaitTimeoutException(String target, String state, Duration timeout) {
        super("%s is still '%s' after %d s. Nothing was cancelled: the same command again goes on from there."
                .formatted(target, state, timeout.toSeconds()));
        this.state = state;
    }

    /** The last one seen, in ARM's words. */
    public String state() {
        return state;
    }
}
