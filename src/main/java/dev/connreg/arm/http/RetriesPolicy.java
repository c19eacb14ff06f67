package dev.connreg.arm.http;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.RetryPolicy;
import dev.connreg.arm.waiting.TimeLimit;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** The SDK's retry policy, with more patience for what may be sent twice. */
public final class RetriesPolicy implements SyncPolicy {

    private static final Set<HttpMethod> REPEATABLE =
            EnumSet.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PUT, HttpMethod.DELETE);

    private final RetryPolicy repeatable;
    private final RetryPolicy others;

    /**
     * Retries within a limit.
     *
     * @param factor what the waits are made of
     * @param longest what asks to be repeated after more than that is not repeated here
     * @param log is told of each wait
     */
    public RetriesPolicy(Duration factor, Duration longest, TimeLimit limit, RequestLog log) {
        this.repeatable = new RetryPolicy(new Retries(factor, longest, limit, log, true));
        this.others = new RetryPolicy(new Retries(factor, longest, limit, log, false));
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        var method = context.getHttpRequest().getHttpMethod();
        return (REPEATABLE.contains(method) ? repeatable : others).processSync(context, next);
    }
}
