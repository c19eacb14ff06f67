package dev.connreg.arm.waiting;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/** What a poll showed. */
public sealed interface PollState {

    record InProgress(String state, Optional<Duration> retryAfter) implements PollState {

        public InProgress(String state) {
            this(state, Optional.empty());
        }
    }

    record Done(JsonNode result) implements PollState {}
}
