package dev.connreg.arm.http;

import java.time.Duration;

/** Is told of each request that was sent, retries and polls included, for {@code --verbose} and {@code --debug}. */
public interface RequestLog {

    /** A request was answered, or failed to be. It holds no secret. */
    void sent(Exchange exchange);

    /** Whether bodies are wanted; they take time to be cleaned of secrets. */
    boolean wantsBodies();

    /**
     * What was asked will be asked again after a while.
     *
     * @param request method and path
     * @param why what was answered
     */
    default void repeats(String request, String why, Duration delay) {}

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
