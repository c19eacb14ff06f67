package dev.connreg.cli;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A run beside others, as from another shell. */
final class BackgroundRun implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CompletableFuture<ConnregRun> run = new CompletableFuture<>();
    private final Thread thread;

    /** Starts it. */
    BackgroundRun(Connreg connreg, String... words) {
        thread = Thread.ofPlatform().daemon().start(() -> {
            try {
                run.complete(connreg.run(words));
            } catch (RuntimeException | Error e) {
                run.completeExceptionally(e);
            }
        });
    }

    /** Waits for its end. */
    ConnregRun end() {
        try {
            return run.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("the run in the background did not end", e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
