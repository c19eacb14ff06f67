package dev.connreg.arm.http;

import java.time.Duration;
import java.util.Optional;

/** Is told of each request that was sent, retries and polls included, for {@code --verbose} and {@code --debug}. */
public interface RequestLog {

    /** The request was answered, or failed; the exchange holds no secret. */
    void sent(Exchange exchange);

    /** Cleaning bodies of secrets takes time. */
    boolean wantsBodies();

    /** Without a delay it will be sent again once nothing is under way there. */
    default void repeats(String request, String why, Optional<Duration> delay) {}

    /** It will not be sent again, though that may help, as no time is left. */
    default void givesUp(String request, String why) {}

    /** The request has been sent, tries included, for so long and has no answer. */
    default void waits(String request, Duration since) {}

    RequestLog NONE = new RequestLog() {
        @Override
        public void sent(Exchange exchange) {}

        @Override
        public boolean wantsBodies() {
            return false;
        }
    };
}
