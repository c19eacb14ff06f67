package dev.connreg.arm.signin;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import dev.connreg.arm.answer.RetryAfter;
import dev.connreg.arm.http.SyncPolicy;

/** Keeps from the SDK, which obeys it, what only it can read; what is readable and long ends the sign-in, see {@link SignInRetries}. */
final class ReadableRetryAfterPolicy implements SyncPolicy {

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        var response = next.processSync();
        RetryAfter.discardUnreadable(response.getHeaders());
        return response;
    }
}
