package dev.connreg.deployment.plan;

import java.time.Instant;
import java.util.Optional;

/**
 * What a plan is made for.
 *
 * @param resend whether protected settings are sent, with a new password, although nothing tells that they must be
 * @param prune whether what is there and the spec does not have is taken away
 * @param certificateFrom when the certificate that the spec names begins to be valid
 */
public record PlanRequest(boolean resend, boolean prune, Optional<Instant> certificateFrom) {}
