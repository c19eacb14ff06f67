package dev.connreg.arm.http;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import dev.connreg.arm.answer.RetryAfter;
import dev.connreg.arm.waiting.TimeLimit;

/** Keeps the SDK's retries from waiting for longer than a service may ask for and there is time. */
public final class RetryAfterPolicy implements SyncPolicy {

    private final TimeLimit limit;

    public RetryAfterPolicy(TimeLimit limit) {
        this.limit = limit;
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        var response = next.processSync();
        RetryAfter.limit(response.getHeaders(), limit.atMost(RetryAfter.LONGEST));
        return response;
    }
}
