package dev.connreg.arm;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.RequestRetryCondition;
import com.azure.core.http.policy.RetryStrategy;
import java.net.ConnectException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import javax.net.ssl.SSLException;

/** Which answers are asked for again: the rules that az has, so that both get through the same bad days. */
final class RetryRules implements RetryStrategy {

    private static final Set<Integer> REPEATABLE = Set.of(408, 429, 500, 502, 503, 504);
    private static final Set<Integer> ALWAYS = Set.of(500, 503, 504);
    private static final Set<HttpMethod> NOT_REPEATABLE = EnumSet.of(HttpMethod.POST, HttpMethod.PATCH);

    private final int retries;

    /**
     * Makes rules.
     *
     * @param retries how often at the most; more for polls, as a failing poll is not a failing operation
     */
    RetryRules(int retries) {
        this.retries = retries;
    }

    @Override
    public int getMaxRetries() {
        return retries;
    }

    /** Used where the answer has no {@code Retry-After}: at once, then after 1.6 s, 3.2 s and so on up to 30 s. */
    @Override
    public Duration calculateRetryDelay(int retry) {
        return retry == 0 ? Duration.ZERO : Duration.ofMillis(Math.min(30_000, 1_600L << Math.min(retry - 1, 10)));
    }

    @Override
    public boolean shouldRetryCondition(RequestRetryCondition condition) {
        var response = condition.getResponse();
        return response == null ? isPassing(condition.getThrowable(), condition.getTryCount()) : shouldRetry(response);
    }

    @Override
    public boolean shouldRetry(HttpResponse response) {
        var status = response.getStatusCode();
        var method = response.getRequest().getHttpMethod();
        var rules = NOT_REPEATABLE.contains(method) ? ALWAYS : REPEATABLE;
        return rules.contains(status)
                || status >= 400 && response.getHeaderValue(com.azure.core.http.HttpHeaderName.RETRY_AFTER) != null;
    }

    /** Nothing that listens, or a certificate that is not trusted, does not pass by itself within seconds. */
    private static boolean isPassing(Throwable failure, int tries) {
        for (var here = failure; here != null; here = here.getCause()) {
            if (here instanceof ConnectException || here instanceof SSLException) {
                return false;
            }
        }
        return tries < 3;
    }
}
