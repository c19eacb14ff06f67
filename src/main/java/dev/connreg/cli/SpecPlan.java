package dev.connreg.cli;

import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.console.Console;
import dev.connreg.console.FindingText;
import dev.connreg.console.PlanText;
import dev.connreg.credential.SecretStore;
import dev.connreg.deployment.ConnectedRegistryDeployment;
import dev.connreg.deployment.Status;
import dev.connreg.deployment.change.Plan;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import dev.connreg.site.Site;
import dev.connreg.site.SiteCredentials;
import dev.connreg.spec.TlsMode;
import dev.connreg.spec.reader.SpecReading;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** What {@code what-if}, {@code deploy} and {@code rotate} do alike: all checks, and the plan; and how it is carried out. */
record SpecPlan(SpecContext context, Site site, Plan plan, SecretStore secrets) {

    /** What is to be done, as far as the command says it. */
    interface Planning {

        /** Changes nothing; the time is that of the certificate in the spec's files. */
        Plan plan(
                ConnectedRegistryDeployment deployment,
                Site site,
                Optional<Instant> certificateFrom,
                WaitListener waiting);
    }

    static SpecPlan of(
            Services services,
            Console console,
            SpecReading reading,
            Planning planning,
            AzureOptions azure,
            Optional<Duration> time) {
        var environment = services.environment();
        var credentials = SiteCredentials.check(reading.spec(), environment.clock());
        credentials.warnings().forEach(console::warning);
        warn(console, reading);
        var context = new SpecContext(services, console, azure, time);
        var site = Site.of(reading.spec(), context.subscription());
        var plan = context.plan(
                waiting -> planning.plan(context.deployment(), site, credentials.certificateFrom(), waiting));
        plan.warnings().stream().map(FindingText::of).forEach(console::warning);
        var secrets =
                credentials.store(environment.variables(), environment.streams().in());
        return new SpecPlan(context, site, plan, secrets);
    }

    /** Shows the plan, does it, and shows how the site is then; throws a Failure if that is not well. */
    void carryOut(Services services, Console console, Consumer<Status> show) {
        PlanText.of(plan).forEach(console::planNote);
        requireSecrets();
        var clock = services.environment().clock();
        try (var listener = new ConsoleListener(console, clock, plan)) {
            context.deployment().apply(plan, secrets, listener);
        }
        var status = context.deployment().statusAfter(plan, site.names());
        show.accept(status);
        status.requireWell(clock.instant());
    }

    /**
     * Reads what the plan needs.
     *
     * @throws dev.connreg.problem.Failure if it is not there, or not what the spec asks for
     */
    void requireSecrets() {
        plan.secrets().forEach(secrets::get);
    }

    /** Shows what in a spec may be a mistake, and what in it is dangerous. */
    static void warn(Console console, SpecReading reading) {
        reading.warnings().forEach(warning -> console.warning(warning.toString()));
        if (reading.spec().tls() instanceof TlsMode.NoTls) {
            console.warning(FindingText.of(CodedFinding.warning(FindingCode.PLAIN_HTTP)
                    .with(Fact.CLUSTER, reading.spec().cluster().name())));
        }
    }
}
