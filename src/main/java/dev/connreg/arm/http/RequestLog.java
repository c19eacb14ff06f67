package dev.connreg.arm.http;

import java.time.Duration;
import java.util.Optional;

/** Is told of each request that was sent, retries and polls included, for {@code --verbose} and {@code --debug}. */
public interface RequestLog {

    /** A request was answered, or failed to be. It holds no secret. */
    void sent(Exchange exchange);

    /** Whether bodies are wanted; they take time to be cleaned of secrets. */
    boolean wantsBodies();

    /**
     * What was sent will be sent again.
     *
     * @param delay after how long; empty if once nothing is under way there
     */
    default void repeats(String request, String why, Optional<Duration> delay) {}

    /** Listens to nothing. */
    RequestLog NONE = new RequestLog() {
        @Override
        public void sent(Exchange exchange) {}

        @Override
        public boolean wantsBodies() {
            return false;
        }
    };
}
