package dev.connreg.arm.http;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import dev.connreg.arm.answer.ArmRequests;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tells of a request that has no answer yet, after the silence and again each time it has passed; at the same times looks
 * whether a try takes too long, see {@link AnswerTimePolicy}.
 */
public final class SilencePolicy implements SyncPolicy {

    /** How many silences a try may last: five minutes, more than any answer of Resource Manager takes. */
    private static final int MOST = 30;

    private final Duration silence;
    private final RequestLog log;

    public SilencePolicy(Duration silence, RequestLog log) {
        this.silence = silence;
        this.log = log;
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        var answered = new CountDownLatch(1);
        var time = new AnswerTime(silence.multipliedBy(MOST));
        context.setData(AnswerTime.KEY, time);
        var request = ArmRequests.words(context.getHttpRequest());
        Thread.ofPlatform().daemon().start(() -> watch(request, time, answered));
        try {
            return next.processSync();
        } finally {
            answered.countDown();
        }
    }

    private void watch(String request, AnswerTime time, CountDownLatch answered) {
        try {
            for (var since = silence; !answered.await(silence.toMillis(), TimeUnit.MILLISECONDS); ) {
                log.waits(request, since);
                time.look();
                since = since.plus(silence);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
