package dev.connreg.arm.http;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import dev.connreg.arm.answer.UnreachableException;
import java.net.URI;

/** Gives up a try whose answer does not come to its end; {@link SilencePolicy} looks at the time. */
public final class AnswerTimePolicy implements SyncPolicy {

    private final URI endpoint;

    public AnswerTimePolicy(URI endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        return context.getData(AnswerTime.KEY)
                .map(time -> inTime((AnswerTime) time, next))
                .orElseGet(next::processSync);
    }

    private HttpResponse inTime(AnswerTime time, HttpPipelineNextSyncPolicy next) {
        time.begin();
        try {
            var response = next.processSync();
            time.end();
            return response;
        } catch (RuntimeException e) {
            throw time.end() ? UnreachableException.of(endpoint, UnreachableException.Reason.TIMED_OUT, e) : e;
        }
    }
}
