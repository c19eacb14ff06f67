package dev.connreg.deployment.plan;

import dev.connreg.credential.certificate.MadeCertificate;
import java.util.Optional;

/** What of a site that works is replaced, and nothing else of it. */
public sealed interface Rotation {

    /** A new password in the spare slot; the old one stays unless it is deleted once the site is Online again. */
    record Password(boolean deletesOld) implements Rotation {}

    /** The certificate that the spec's files hold now, if it is newer than what was sent last. */
    record Certificate() implements Rotation {}

    /** What a deployment would be asked that does this; with the certificate in the spec's files, if any. */
    default PlanRequest toPlanRequest(Optional<MadeCertificate> certificate) {
        return switch (this) {
            case Password _ -> new PlanRequest(true, false, false, certificate);
            case Certificate _ -> new PlanRequest(false, false, false, certificate);
        };
    }
}
