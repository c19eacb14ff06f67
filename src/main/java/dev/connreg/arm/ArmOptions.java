package dev.connreg.arm;

import java.util.Optional;

/**
 * How a client goes about its work.
 *
 * @param userAgent who it says it is
 * @param log is told of each request
 * @param policyToken whether writes are to be preceded by asking for a policy token
 */
public record ArmOptions(String userAgent, RequestLog log, Optional<PolicyTokenRequest> policyToken) {

    /** Tells nobody and asks for no policy token. */
    public static final ArmOptions DEFAULT = new ArmOptions("connreg", RequestLog.NONE, Optional.empty());

    /** The same with a log. */
    public ArmOptions withLog(RequestLog value) {
        return new ArmOptions(userAgent, value, policyToken);
    }

    /** The same, asking for policy tokens. */
    public ArmOptions withPolicyToken(PolicyTokenRequest value) {
        return new ArmOptions(userAgent, log, Optional.of(value));
    }
}
