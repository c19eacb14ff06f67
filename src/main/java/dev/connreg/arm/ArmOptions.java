package dev.connreg.arm;

import dev.connreg.arm.http.ApiVersionFallback;
import dev.connreg.arm.http.PolicyTokenRequest;
import dev.connreg.arm.http.RequestLog;
import java.time.Duration;
import java.util.Optional;

/**
 * The time is counted from when the client is made, and ends every wait; what is due then is still requested once. The response
 * timeout is for one answer.
 */
public record ArmOptions(
        String userAgent,
        RequestLog log,
        Optional<PolicyTokenRequest> policyToken,
        Optional<ApiVersionFallback> fallback,
        Optional<Duration> time,
        Optional<Duration> responseTimeout) {

    public static final ArmOptions DEFAULT = new ArmOptions(
            "connreg", RequestLog.NONE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public ArmOptions withLog(RequestLog value) {
        return new ArmOptions(userAgent, value, policyToken, fallback, time, responseTimeout);
    }

    public ArmOptions withPolicyToken(PolicyTokenRequest value) {
        return new ArmOptions(userAgent, log, Optional.of(value), fallback, time, responseTimeout);
    }

    public ArmOptions withFallback(ApiVersionFallback value) {
        return new ArmOptions(userAgent, log, policyToken, Optional.of(value), time, responseTimeout);
    }

    public ArmOptions withTime(Duration value) {
        return new ArmOptions(userAgent, log, policyToken, fallback, Optional.of(value), responseTimeout);
    }

    public ArmOptions withResponseTimeout(Optional<Duration> value) {
        return new ArmOptions(userAgent, log, policyToken, fallback, time, value);
    }
}
