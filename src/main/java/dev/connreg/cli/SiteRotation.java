package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.credential.certificate.Passphrases;
import dev.connreg.deployment.Status;
import dev.connreg.deployment.plan.Rotation;
import dev.connreg.deployment.plan.RotationObstacles;
import dev.connreg.problem.Failure;
import dev.connreg.site.SiteCredentials;
import dev.connreg.spec.reader.SpecReading;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Rotates something of one site after the other. */
record SiteRotation(
        Services services,
        Console console,
        Rotation rotation,
        Passphrases passphrases,
        AzureOptions azure,
        Duration time) {

    /** Ahead of time, without a request; throws a Failure if the spec, or the files that it names, do not allow it. */
    void check(SpecReading reading) {
        Failure.throwIfAny(RotationObstacles.of(reading.spec(), rotation));
        SiteCredentials.check(reading.spec(), services.environment().clock(), passphrases);
    }

    /** Tells whether anything was to be done; throws a Failure if the site does not come back. */
    boolean run(SpecReading reading, Consumer<List<String>> showPlan, Consumer<Status> show) {
        Failure.throwIfAny(RotationObstacles.of(reading.spec(), rotation));
        SpecPlan.Planning planning = (deployment, site, credentials, waiting) ->
                deployment.planRotation(site, rotation, credentials.madeCertificate(), waiting);
        var planned = SpecPlan.of(services, console, reading, planning, passphrases, azure, Optional.of(time));
        planned.show(showPlan);
        planned.apply(services, console);
        planned.requireWell(services, show);
        return planned.plan().isChange();
    }
}
