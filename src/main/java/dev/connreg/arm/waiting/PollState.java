package dev.connreg.arm.waiting;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/** What a poll showed. */
public sealed interface PollState {

    /**
     * It goes on.
     *
     * @param retryAfter when the service wants to be asked again, if it said so
     */
    record InProgress(String state, Optional<Duration> retryAfter) implements PollState {

        public InProgress(String state) {
            this(state, Optional.empty());
        }
    }

    /** It ended well. */
    record Done(JsonNode result) implements PollState {}
}
