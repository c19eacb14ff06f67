package dev.connreg.arm.http;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.RetryPolicy;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** The SDK's retry policy, with more patience for what may be sent twice. */
public final class RetriesPolicy implements SyncPolicy {

    private static final Set<HttpMethod> REPEATABLE =
            EnumSet.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PUT, HttpMethod.DELETE);

    private final RetryPolicy repeatable;
    private final RetryPolicy others;

    public RetriesPolicy(Duration factor) {
        this.repeatable = new RetryPolicy(new Retries(factor, true));
        this.others = new RetryPolicy(new Retries(factor, false));
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        var method = context.getHttpRequest().getHttpMethod();
        return (REPEATABLE.contains(method) ? repeatable : others).processSync(context, next);
    }
}
