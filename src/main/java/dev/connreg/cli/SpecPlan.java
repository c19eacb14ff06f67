package dev.connreg.cli;

import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.console.Console;
import dev.connreg.console.FindingText;
import dev.connreg.console.PlanText;
import dev.connreg.credential.SecretStore;
import dev.connreg.credential.certificate.Passphrases;
import dev.connreg.deployment.ConnectedRegistryDeployment;
import dev.connreg.deployment.Status;
import dev.connreg.deployment.apply.WaitPolicy;
import dev.connreg.deployment.change.Plan;
import dev.connreg.kubernetes.ClusterAccess;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.ExitCode;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import dev.connreg.site.Site;
import dev.connreg.site.SiteCredentials;
import dev.connreg.spec.TlsMode;
import dev.connreg.spec.reader.SpecReading;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What {@code what-if}, {@code deploy} and {@code rotate} do alike: all checks, and the plan; and how it is carried out. */
record SpecPlan(
        SpecContext context, Site site, Supplier<Plan> planning, Plan plan, SecretStore secrets, WaitPolicy policy) {

    /** What is to be done, as far as the command says it. */
    interface Planning {

        /** Changes nothing; the credentials are those in the spec's files. */
        Plan plan(ConnectedRegistryDeployment deployment, Site site, SiteCredentials credentials, WaitListener waiting);
    }

    static SpecPlan of(
            Services services,
            Console console,
            SpecReading reading,
            Planning planning,
            Passphrases passphrases,
            AzureOptions azure,
            Optional<Duration> time) {
        var environment = services.environment();
        var credentials = SiteCredentials.check(reading.spec(), environment.clock(), passphrases);
        credentials.warnings().forEach(console::warning);
        warn(console, reading);
        var context = new SpecContext(services, console, azure, time);
        var site = Site.of(reading.spec(), context.subscription());
        Supplier<Plan> look =
                () -> context.plan(waiting -> planning.plan(context.deployment(), site, credentials, waiting))
                        .completedBy(services.names());
        var plan = look.get();
        plan.warnings().stream().map(FindingText::of).forEach(console::warning);
        var secrets =
                credentials.store(environment.variables(), environment.streams().in());
        return new SpecPlan(context, site, look, plan, secrets, WaitPolicy.AWAITED);
    }

    /** The same, without waiting for the extension, nor for Online. */
    SpecPlan withoutWait() {
        return new SpecPlan(
                context,
                site,
                () -> planning.get().withoutWait(),
                plan.withoutWait(),
                secrets,
                WaitPolicy.EXTENSION_NOT_AWAITED);
    }

    /** Shows the plan; throws a Failure if what it needs is not there. */
    void show(Consumer<List<String>> lines) {
        lines.accept(PlanText.of(plan));
        requireSecrets();
    }

    /** Asks if something is taken away; throws a Failure unless the answer is yes. */
    void confirm(Console console) {
        if (plan.takesAway()) {
            new Confirmation(
                            console,
                            "Others may use what is removed. Are you sure you want to remove it?",
                            "Nothing was changed",
                            ExitCode.USAGE)
                    .require(plan, planning);
        }
    }

    /** Does it. */
    void apply(Services services, Console console) {
        apply(services, console, Optional.empty());
    }

    /** Does it, and what is to be done on the cluster itself. */
    void apply(Services services, Console console, Optional<ClusterAccess> cluster) {
        try (var listener = new ConsoleListener(console, services, plan)) {
            if (cluster.isPresent()) {
                context.deployment().apply(plan, secrets, listener, policy, cluster.get());
            } else {
                context.deployment().apply(plan, secrets, listener, policy);
            }
        }
    }

    /** Shows how the site is; throws a Failure if that is not well. */
    void requireWell(Services services, Consumer<Status> show) {
        var status = context.deployment().statusAfter(plan, site.names());
        show.accept(status);
        status.requireWell(services.environment().clock().instant());
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
        Site.doubts(reading.spec()).forEach(console::warning);
        if (reading.spec().tls() instanceof TlsMode.NoTls) {
            console.warning(FindingText.of(CodedFinding.warning(FindingCode.PLAIN_HTTP)
                    .with(Fact.CLUSTER, reading.spec().cluster().name())));
        }
    }
}
