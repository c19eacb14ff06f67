package dev.connreg.cli;

import dev.connreg.sandbox.Sandbox;
import dev.connreg.sandbox.gateway.Fault;
import dev.connreg.sandbox.gateway.RecordedRequest;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A request that is not answered before this is closed, whether it takes effect or not. */
final class SilentRequest implements AutoCloseable {

    /** Of no answer that the sandbox gives. */
    private static final int MARK = 599;

    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * Awaits it.
     *
     * @param path a regular expression, found in the path
     * @param number the how manieth of those requests it is, from 1
     */
    SilentRequest(Sandbox sandbox, String path, int number, boolean afterEffect) {
        if (!afterEffect) {
            sandbox.add(Fault.of("*", path, MARK, "").withSkip(number - 1));
        }
        var isIt = afterEffect ? numbered(path, number) : (Predicate<RecordedRequest>) it -> it.status() == MARK;
        sandbox.onRequest(request -> {
            if (isIt.test(request)) {
                keep();
            }
        });
    }

    private static Predicate<RecordedRequest> numbered(String path, int number) {
        var pattern = Pattern.compile(path);
        var seen = new AtomicInteger();
        return request -> pattern.matcher(request.path()).find() && seen.incrementAndGet() == number;
    }

    private void keep() {
        try {
            if (!closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the client still waits for its answer");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
