package dev.connreg.arm.http;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.RetryPolicy;
import dev.connreg.arm.waiting.TimeLimit;
import java.time.Duration;

/** The SDK's retry policy, with more patience for what may be sent twice. */
public final class RetriesPolicy implements SyncPolicy {

    private final Duration factor;
    private final Duration longest;
    private final TimeLimit limit;
    private final RequestLog log;

    public RetriesPolicy(Duration factor, Duration longest, TimeLimit limit, RequestLog log) {
        this.factor = factor;
        this.longest = longest;
        this.limit = limit;
        this.log = log;
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        var retries = new Retries(
                factor, longest, limit, log, context.getHttpRequest().getHttpMethod());
        return new RetryPolicy(retries).processSync(context, next);
    }
}
