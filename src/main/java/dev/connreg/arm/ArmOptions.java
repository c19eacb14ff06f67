package dev.connreg.arm;

import dev.connreg.arm.http.ApiVersionFallback;
import dev.connreg.arm.http.PolicyTokenRequest;
import dev.connreg.arm.http.RequestLog;
import java.time.Duration;
import java.util.Optional;

/**
 * How a client goes about its work.
 *
 * @param policyToken whether writes are to be preceded by asking for a policy token
 * @param fallback what to ask where a preview version is not known
 * @param time when it is over, counted from when the client is made, every wait ends, whatever its own limit; what is
 *    due then is still asked once
 */
public record ArmOptions(
        String userAgent,
        RequestLog log,
        Optional<PolicyTokenRequest> policyToken,
        Optional<ApiVersionFallback> fallback,
        Optional<Duration> time) {

    /** Tells nobody and asks for no policy token. */
    public static final ArmOptions DEFAULT =
            new ArmOptions("connreg", RequestLog.NONE, Optional.empty(), Optional.empty(), Optional.empty());

    /** The same with a log. */
    public ArmOptions withLog(RequestLog value) {
        return new ArmOptions(userAgent, value, policyToken, fallback, time);
    }

    /** The same, asking for policy tokens. */
    public ArmOptions withPolicyToken(PolicyTokenRequest value) {
        return new ArmOptions(userAgent, log, Optional.of(value), fallback, time);
    }

    /** The same, falling back to a stable API version. */
    public ArmOptions withFallback(ApiVersionFallback value) {
        return new ArmOptions(userAgent, log, policyToken, Optional.of(value), time);
    }

    /** The same, with one limit for all that is waited for. */
    public ArmOptions withTime(Duration value) {
        return new ArmOptions(userAgent, log, policyToken, fallback, Optional.of(value));
    }
}
