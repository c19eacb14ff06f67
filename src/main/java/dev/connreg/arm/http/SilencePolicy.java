package dev.connreg.arm.http;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import dev.connreg.arm.answer.ArmRequests;
import dev.connreg.arm.waiting.TimeLimit;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a request that has no answer yet, after the silence and again each time it has passed; at the same times looks
 * whether a try takes too long, see {@link AnswerTimePolicy}.
 */
public final class SilencePolicy implements SyncPolicy {

    /** How many silences a try may last: five minutes, more than any answer of Resource Manager takes. */
    private static final int MOST = 30;

    /** How many it may last also where less time is left, so that an answer that is only slow is not lost: a minute. */
    private static final int LEAST = 6;

    private final Duration silence;
    private final Supplier<Duration> longest;
    private final RequestLog log;
    private final AtomicReference<@Nullable AnswerTime> signingIn = new AtomicReference<>();

    private SilencePolicy(Duration silence, Supplier<Duration> longest, RequestLog log) {
        this.silence = silence;
        this.longest = longest;
        this.log = log;
    }

    /** For requests to Resource Manager; the limit is for all that is waited for, the set time for one try, if any is set. */
    public static SilencePolicy ofRequests(Duration silence, TimeLimit limit, Optional<Duration> set, RequestLog log) {
        return new SilencePolicy(silence, () -> set.orElseGet(() -> longest(silence, limit)), log);
    }

    /** For requests that a sign-in makes, of which the request tells that waits for it; a try may last a minute. */
    public static SilencePolicy ofSignIn() {
        return new SilencePolicy(Duration.ofSeconds(10), () -> Duration.ofMinutes(1), RequestLog.NONE);
    }

    private static Duration longest(Duration silence, TimeLimit limit) {
        var least = silence.multipliedBy(LEAST);
        var left = limit.atMost(silence.multipliedBy(MOST));
        return left.compareTo(least) > 0 ? left : least;
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        var answered = new CountDownLatch(1);
        var most = longest.get();
        var time = new AnswerTime(most);
        var step = most.compareTo(silence) < 0 ? most : silence;
        context.setData(AnswerTime.KEY, time);
        var request = ArmRequests.words(context.getHttpRequest());
        Thread.ofPlatform().daemon().start(() -> watch(request, time, step, answered));
        try {
            return next.processSync();
        } finally {
            answered.countDown();
            signingIn.compareAndSet(time, null);
        }
    }

    private void watch(String request, AnswerTime time, Duration step, CountDownLatch answered) {
        try {
            for (var since = step; !answered.await(step.toMillis(), TimeUnit.MILLISECONDS); since = since.plus(step)) {
                if (since.compareTo(silence) >= 0) {
                    tell(request, time, since);
                }
                time.look();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Requests that go side by side wait for one sign-in, of which one tells. */
    private void tell(String request, AnswerTime time, Duration since) {
        if (time.isSent()) {
            log.waits(request, since);
        } else if (signingIn.compareAndSet(null, time) || time.equals(signingIn.get())) {
            log.waits("sign-in", since);
        }
    }
}
