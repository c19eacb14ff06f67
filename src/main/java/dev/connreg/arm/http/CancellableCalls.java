package dev.connreg.arm.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Hands a call to the {@link AnswerTime} of its request, which alone says how long it may take: a thread that waits for a
 * socket is not to be interrupted.
 */
final class CancellableCalls implements Interceptor {

    private static final ScopedValue<AnswerTime> TIME = ScopedValue.newInstance();

    /** Sends a request, whose time the answer is given. */
    static <T> T within(AnswerTime time, ScopedValue.CallableOp<T, RuntimeException> request) {
        return ScopedValue.where(TIME, time).call(request);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        if (TIME.isBound()) {
            TIME.get().endWith(chain.call()::cancel);
            // Should the call be ended at the one moment at which that does nothing.
            return chain.withReadTimeout(milliseconds(TIME.get().longest()), TimeUnit.MILLISECONDS)
                    .proceed(chain.request());
        }
        return chain.proceed(chain.request());
    }

    private static int milliseconds(Duration time) {
        return (int) Math.min(time.toMillis(), Integer.MAX_VALUE);
    }
}
