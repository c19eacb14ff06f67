package dev.connreg.cli;

import dev.connreg.sandbox.gateway.RecordedRequest;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * A run that gets no further than a request: the request takes effect, and its answer never comes. For the service that
 * is as if the program had been killed, only that no new JVM is needed.
 */
final class AbandonedRun implements AutoCloseable {

    private final CountDownLatch stuckOrEnded = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger seen = new AtomicInteger();
    private final Thread thread;
    private volatile boolean stuck;
    private volatile Optional<ConnregRun> ended = Optional.empty();

    /**
     * Runs a command until it is stuck, or to its end if there are not so many requests.
     *
     * @param number at the how manieth request it is stuck, from 1
     * @param counts which requests count
     */
    AbandonedRun(Connreg connreg, int number, Predicate<RecordedRequest> counts, String... words) {
        connreg.sandbox().onRequest(request -> {
            if (counts.test(request) && seen.incrementAndGet() == number) {
                stick();
            }
        });
        thread = Thread.ofPlatform().daemon().start(() -> {
            ended = Optional.of(connreg.run(words));
            stuckOrEnded.countDown();
        });
        await(stuckOrEnded);
        ended.filter(_ -> !stuck).ifPresent(ConnregRun::succeeds);
    }

    private void stick() {
        stuck = true;
        stuckOrEnded.countDown();
        await(closed);
    }

    /** Whether it was stopped on its way; if not, it had fewer requests. */
    boolean wasStuck() {
        return stuck;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
