package dev.connreg.cli;

import dev.connreg.arm.Arm;
import dev.connreg.arm.ResourceProviders;
import dev.connreg.arm.signin.AzureSession;
import dev.connreg.azconfig.SubscriptionNotFoundException;
import dev.connreg.console.Console;
import dev.connreg.console.Progress;
import dev.connreg.deployment.change.Plan;
import dev.connreg.deployment.live.Deployer;
import dev.connreg.deployment.plan.Planner;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.site.GraphComposer;
import dev.connreg.spec.DeploymentSpec;
import dev.connreg.spec.TlsMode;
import dev.connreg.spec.reader.SpecReading;
import java.util.List;

/** What commands on a spec share: the spec, the console, and, once asked for, the sign-in and the graph. */
final class SpecContext {

    private final Services services;
    private final Console console;
    private final DeploymentSpec spec;
    private final AzureSession session;
    private final Arm arm;
    private final DeploymentGraph graph;

    SpecContext(Services services, Console console, SpecReading reading, AzureOptions options) {
        this.services = services;
        this.console = console;
        this.spec = reading.spec();
        warn(console, reading);
        this.session = session(services, options);
        this.arm = services.arm(session, console);
        this.graph = GraphComposer.compose(spec, session.subscriptionId());
    }

    private static AzureSession session(Services services, AzureOptions options) {
        try {
            return services.session(options);
        } catch (SubscriptionNotFoundException e) {
            throw new Failure(List.of(
                    CodedFinding.error(FindingCode.SUBSCRIPTION_MISSING).with(Fact.SUBSCRIPTION, e.subscription())));
        }
    }

    /** Shows what in a spec may be a mistake, and what in it is dangerous. */
    static void warn(Console console, SpecReading reading) {
        reading.warnings().forEach(warning -> console.warning(warning.toString()));
        if (reading.spec().tls() instanceof TlsMode.NoTls) {
            console.warning("tls.mode is none: images and passwords will cross the network of '%s' in plain HTTP, "
                            .formatted(reading.spec().cluster().name())
                    + "readable and changeable by anyone on the way.");
        }
    }

    /** Plans a deployment of it. */
    Plan plan(boolean resendProtectedSettings) {
        return new Planner(arm, new ResourceProviders(session), resendProtectedSettings).plan(graph);
    }

    /** Waits for what an earlier run left unfinished. */
    void settle() {
        var progress = new Progress(console, services.environment().clock());
        new Deployer(arm).settle(graph, (what, soFar) -> progress.waiting("an earlier run", what, soFar));
        progress.clear();
    }

    Console console() {
        return console;
    }

    DeploymentSpec spec() {
        return spec;
    }

    Arm arm() {
        return arm;
    }

    DeploymentGraph graph() {
        return graph;
    }
}
