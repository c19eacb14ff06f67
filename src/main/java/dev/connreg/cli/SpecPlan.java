package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.console.FindingText;
import dev.connreg.credential.SecretStore;
import dev.connreg.deployment.change.Plan;
import dev.connreg.deployment.plan.PlanRequest;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import dev.connreg.site.Site;
import dev.connreg.site.SiteCredentials;
import dev.connreg.spec.TlsMode;
import dev.connreg.spec.reader.SpecReading;
import java.time.Duration;
import java.util.Optional;

/** What {@code what-if} and {@code deploy} do alike: all checks, and the plan. */
record SpecPlan(SpecContext context, Site site, Plan plan, SecretStore secrets) {

    static SpecPlan of(
            Services services,
            Console console,
            SpecReading reading,
            PlanOptions options,
            AzureOptions azure,
            Optional<Duration> time) {
        var environment = services.environment();
        var credentials = SiteCredentials.check(reading.spec(), environment.clock());
        credentials.warnings().forEach(console::warning);
        warn(console, reading);
        var context = new SpecContext(services, console, azure, time);
        var site = Site.of(reading.spec(), context.subscription());
        var request =
                new PlanRequest(options.resendProtectedSettings(), options.prune(), credentials.certificateFrom());
        var plan = context.plan(waiting -> context.deployment().plan(site, request, waiting));
        plan.warnings().stream().map(FindingText::of).forEach(console::warning);
        var secrets =
                credentials.store(environment.variables(), environment.streams().in());
        return new SpecPlan(context, site, plan, secrets);
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
