package dev.connreg.deployment.plan;

import java.time.Instant;
import java.util.Optional;

/** {@code resend} sends protected settings, with a new password, although nothing tells that they must be sent. */
public record PlanRequest(boolean resend, boolean prune, Optional<Instant> certificateFrom) {}
