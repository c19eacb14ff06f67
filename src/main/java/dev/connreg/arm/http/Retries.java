package dev.connreg.arm.http;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.RequestRetryCondition;
import com.azure.core.http.policy.RetryStrategy;
import dev.connreg.arm.answer.ArmRequests;
import dev.connreg.arm.answer.RetryAfter;
import dev.connreg.arm.answer.UnreachableException;
import dev.connreg.arm.waiting.TimeLimit;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * As az retries (azure-core for Python, {@code RetryPolicy}): three times at most, at once, after 1.6 s and after
 * 3.2 s, or when {@code Retry-After} says; more often where the service says 429 and when to come again.
 */
final class Retries implements RetryStrategy {

    // What may be sent twice without being done twice.
    private static final Set<HttpMethod> REPEATABLE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PUT, HttpMethod.DELETE);
    private static final int MOST = 3;
    // Ten runs side by side, each told to come again after a second, need more than ten seconds to get through.
    private static final int MOST_THROTTLED = 30;
    private static final Set<Integer> STATUSES = Set.of(408, 429, 500, 502, 503, 504);
    private static final Set<Integer> STATUSES_OF_OTHERS = Set.of(500, 503, 504);

    private final Duration factor;
    private final Duration longest;
    private final TimeLimit limit;
    private final RequestLog log;
    private final HttpMethod method;

    /** Waits are 0, 2 and 4 times the factor, in az 0.8 s; what asks for more than the longest is not repeated. */
    Retries(Duration factor, Duration longest, TimeLimit limit, RequestLog log, HttpMethod method) {
        this.factor = factor;
        this.longest = longest;
        this.limit = limit;
        this.log = log;
        this.method = method;
    }

    @Override
    public int getMaxRetries() {
        return MOST_THROTTLED;
    }

    @Override
    public Duration calculateRetryDelay(int retriesSoFar) {
        return retriesSoFar == 0 ? Duration.ZERO : factor.multipliedBy(1L << retriesSoFar);
    }

    @Override
    public boolean shouldRetryCondition(RequestRetryCondition condition) {
        var response = condition.getResponse();
        if (limit.isOver()) {
            Optional.ofNullable(response).filter(this::isWorthAnotherTry).ifPresent(this::giveUp);
            return false;
        }
        if (condition.getTryCount() >= MOST && !isThrottled(response)) {
            return false;
        }
        return response == null
                ? isWorthAnotherTry(condition.getThrowable(), condition.getTryCount())
                : isWorthAnotherTry(response) && hasTime(response, condition.getTryCount());
    }

    /** Where many runs share a subscription's limits, being told when to come again is not a failure. */
    private static boolean isThrottled(@Nullable HttpResponse response) {
        return response != null && response.getStatusCode() == 429 && isAsked(response);
    }

    private boolean hasTime(HttpResponse response, int tries) {
        var delay = RetryAfter.of(response.getHeaders()).orElseGet(() -> calculateRetryDelay(tries));
        if (delay.compareTo(longest) > 0) {
            return false;
        }
        log.repeats(ArmRequests.words(response.getRequest()), "HTTP " + response.getStatusCode(), Optional.of(delay));
        return true;
    }

    private void giveUp(HttpResponse response) {
        log.givesUp(ArmRequests.words(response.getRequest()), "HTTP " + response.getStatusCode());
    }

    private boolean isWorthAnotherTry(HttpResponse response) {
        var status = response.getStatusCode();
        return status >= 400 && isAsked(response)
                || (REPEATABLE.contains(method) ? STATUSES : STATUSES_OF_OTHERS).contains(status);
    }

    private static boolean isAsked(HttpResponse response) {
        return RetryAfter.of(response.getHeaders()).isPresent();
    }

    /** A connection that did not come about sent nothing; one that broke may have. */
    private boolean isWorthAnotherTry(Throwable failure, int tries) {
        // The SDK asks about each of a failure's causes as well, see NetworkPolicy.
        return failure instanceof UnreachableException unreachable
                && switch (unreachable.reason()) {
                    case REFUSED, UNKNOWN_HOST -> tries == 0;
                    // A PUT may have begun an operation, which another PUT would meet.
                    case BROKEN -> REPEATABLE.contains(method) && method != HttpMethod.PUT;
                    case NOT_TRUSTED, REFUSED_BY_PROXY, TIMED_OUT -> false;
                };
    }
}
