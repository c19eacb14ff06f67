package dev.connreg.deployment.plan;

import java.time.Instant;
import java.util.Optional;

/**
 * What a plan does beyond what is missing.
 *
 * @param resend sends protected settings, with a new password, although nothing tells that they must be sent
 * @param prune takes away what the spec no longer has
 * @param register registers the subscription with a resource provider that it needs
 * @param certificateFrom when the certificate of the spec was made, as far as it tells
 */
public record PlanRequest(boolean resend, boolean prune, boolean register, Optional<Instant> certificateFrom) {

    /** Does what is missing, and takes nothing away. */
    public static PlanRequest usual(Optional<Instant> certificateFrom) {
        return new PlanRequest(false, false, false, certificateFrom);
    }
}
