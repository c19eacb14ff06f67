package dev.connreg.deployment.plan;

import dev.connreg.credential.certificate.MadeCertificate;
import java.util.Optional;

/**
 * What a plan does beyond what is missing.
 *
 * @param resend sends protected settings, with a new password, although nothing tells that they must be sent
 * @param prune takes away what the spec no longer has
 * @param register registers the subscription with a resource provider that it needs
 * @param certificate that of the spec, where its files have one
 */
public record PlanRequest(boolean resend, boolean prune, boolean register, Optional<MadeCertificate> certificate) {

    /** Does what is missing, and takes nothing away. */
    public static PlanRequest usual(Optional<MadeCertificate> certificate) {
        return new PlanRequest(false, false, false, certificate);
    }
}
