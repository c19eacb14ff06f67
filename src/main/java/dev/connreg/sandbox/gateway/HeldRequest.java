package dev.connreg.sandbox.gateway;

import dev.connreg.sandbox.wire.ArmRequest;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** One request that is kept waiting before it takes effect, so that others can overtake it. */
public final class HeldRequest {

    private static final long PATIENCE_SECONDS = 10;

    private final String method;
    private final Pattern path;
    private final AtomicInteger skip;
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    private HeldRequest(String method, Pattern path, int skip) {
        this.method = method;
        this.path = path;
        this.skip = new AtomicInteger(skip);
    }

    /**
     * The next request of that kind.
     *
     * @param path a regular expression, found without case in the path
     */
    public static HeldRequest of(String method, String path) {
        return new HeldRequest(method, Pattern.compile(path, Pattern.CASE_INSENSITIVE), 0);
    }

    /** The same after some that pass. */
    public HeldRequest withSkip(int first) {
        return new HeldRequest(method, path, first);
    }

    /**
     * Waits until it is there.
     *
     * @throws IllegalStateException if it does not come
     */
    public void awaitArrival() {
        if (!await(arrived)) {
            throw new IllegalStateException("no %s of '%s' came to be held".formatted(method, path));
        }
    }

    /** Lets it take effect. */
    public void release() {
        released.countDown();
    }

    /** Whether that request is the one; counts it if it is of the kind. */
    boolean isMeant(ArmRequest request) {
        var ofKind = method.equalsIgnoreCase(request.method())
                && path.matcher(request.path()).find();
        return ofKind && skip.getAndDecrement() == 0;
    }

    void keep() {
        arrived.countDown();
        await(released);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
