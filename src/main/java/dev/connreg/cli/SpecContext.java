package dev.connreg.cli;

import dev.connreg.arm.Arm;
import dev.connreg.arm.SdkResourceProviders;
import dev.connreg.arm.signin.AzureSession;
import dev.connreg.arm.waiting.Waiting;
import dev.connreg.azconfig.SubscriptionNotFoundException;
import dev.connreg.console.Console;
import dev.connreg.console.Progress;
import dev.connreg.deployment.ConnectedRegistryDeployment;
import dev.connreg.deployment.change.Plan;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import java.util.List;
import java.util.function.Function;

/** A sign-in, and what is done with it. */
final class SpecContext {

    private final Services services;
    private final Console console;
    private final AzureSession session;
    private final Arm arm;

    SpecContext(Services services, Console console, AzureOptions options) {
        this.services = services;
        this.console = console;
        this.session = session(services, options);
        this.arm = services.arm(session, console);
    }

    private static AzureSession session(Services services, AzureOptions options) {
        try {
            return services.session(options);
        } catch (SubscriptionNotFoundException e) {
            throw new Failure(List.of(
                    CodedFinding.error(FindingCode.SUBSCRIPTION_MISSING).with(Fact.SUBSCRIPTION, e.subscription())));
        }
    }

    ConnectedRegistryDeployment deployment() {
        return new ConnectedRegistryDeployment(
                arm, new SdkResourceProviders(session), services.environment().clock());
    }

    /** Makes a plan, and shows meanwhile that an earlier run is waited for. */
    Plan plan(Function<Waiting, Plan> planning) {
        var progress = new Progress(console, services.environment().clock());
        var plan = planning.apply((what, soFar) -> progress.waiting("an earlier run", what, soFar));
        progress.clear();
        return plan;
    }

    /** The id of the subscription that stands where a spec names none. */
    String subscription() {
        return session.subscriptionId();
    }

    Arm arm() {
        return arm;
    }
}
