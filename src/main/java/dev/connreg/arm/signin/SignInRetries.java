package dev.connreg.arm.signin;

import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.ExponentialBackoff;
import com.azure.core.http.policy.RequestRetryCondition;
import dev.connreg.arm.answer.RetryAfter;
import dev.connreg.arm.answer.UnreachableException;
import java.time.Duration;

/**
 * The SDK's retries without those that a second try does not change, at which it tries for six seconds, and without
 * long waits: nothing is said meanwhile, and a command that seems to hang is ended by its user.
 */
final class SignInRetries extends ExponentialBackoff {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Override
    public boolean shouldRetryCondition(RequestRetryCondition condition) {
        return condition.getThrowable() == null
                ? super.shouldRetryCondition(condition) && isSoon(condition.getResponse())
                : condition.getThrowable() instanceof UnreachableException unreachable
                        && unreachable.reason() == UnreachableException.Reason.BROKEN;
    }

    static boolean isSoon(HttpResponse response) {
        return RetryAfter.of(response.getHeaders())
                .filter(told -> told.compareTo(LONGEST) > 0)
                .isEmpty();
    }
}
