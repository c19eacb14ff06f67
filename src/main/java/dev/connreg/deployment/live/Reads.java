package dev.connreg.deployment.live;

import dev.connreg.problem.Failure;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Requests that run side by side. */
public final class Reads implements AutoCloseable {

    // Of the platform, as they are few: the first virtual one takes longer than a request.
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());

    public <T> Read<T> start(Callable<T> request) {
        return new Read<>(threads.submit(request));
    }

    /** Waits until all have ended. */
    @Override
    public void close() {
        threads.close();
    }

    public record Read<T>(Future<T> answer) {

        /** Waits for the answer, and throws what the request threw. */
        public T get() {
            try {
                return answer.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure("Interrupted. Nothing was changed.");
            }
        }
    }
}
