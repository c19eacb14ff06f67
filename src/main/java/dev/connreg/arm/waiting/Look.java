package dev.connreg.arm.waiting;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/** What one look at something waited for showed. */
public sealed interface Look {

    /**
     * It goes on.
     *
     * @param state the service's word for how it is
     * @param retryAfter when the service wants to be asked again, if it said so
     */
    record Running(String state, Optional<Duration> retryAfter) implements Look {}

    /**
     * It ended well.
     *
     * @param result what came of it
     */
    record Done(JsonNode result) implements Look {}

    /**
     * It ended badly, or can't be known.
     *
     * @param why what is thrown to who waits
     */
    record Over(RuntimeException why) implements Look {}
}
