package dev.connreg.arm.http;

import java.io.IOException;
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
            return chain.withReadTimeout(0, TimeUnit.MILLISECONDS).proceed(chain.request());
        }
        return chain.proceed(chain.request());
    }
}
