package dev.connreg.arm;

import dev.connreg.arm.http.ApiVersionFallback;
import dev.connreg.arm.http.PolicyTokenRequest;
import dev.connreg.arm.http.RequestLog;
import java.time.Duration;
import java.util.Optional;

/** The time is counted from when the client is made, and ends every wait; what is due then is still requested once. */
public record ArmOptions(
        String userAgent,
        RequestLog log,
        Optional<PolicyTokenRequest> policyToken,
        Optional<ApiVersionFallback> fallback,
        Optional<Duration> time) {

    public static final ArmOptions DEFAULT =
            new ArmOptions("connreg", RequestLog.NONE, Optional.empty(), Optional.empty(), Optional.empty());

    public ArmOptions withLog(RequestLog value) {
        return new ArmOptions(userAgent, value, policyToken, fallback, time);
    }

    public ArmOptions withPolicyToken(PolicyTokenRequest value) {
        return new ArmOptions(userAgent, log, Optional.of(value), fallback, time);
    }

    public ArmOptions withFallback(ApiVersionFallback value) {
        return new ArmOptions(userAgent, log, policyToken, Optional.of(value), time);
    }

    public ArmOptions withTime(Duration value) {
        return new ArmOptions(userAgent, log, policyToken, fallback, Optional.of(value));
    }
}
