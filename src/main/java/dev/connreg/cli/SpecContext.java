package dev.connreg.cli;

import dev.connreg.arm.Arm;
import dev.connreg.arm.ArmOptions;
import dev.connreg.arm.AzureArm;
import dev.connreg.arm.SdkResourceProviders;
import dev.connreg.arm.signin.AzureSession;
import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.azconfig.SubscriptionNotFoundException;
import dev.connreg.console.Console;
import dev.connreg.console.ConsoleRequestLog;
import dev.connreg.console.Progress;
import dev.connreg.deployment.ConnectedRegistryDeployment;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.ApiVersions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

final class SpecContext {

    private final Services services;
    private final Console console;
    private final AzureSession session;
    private final Arm arm;

    /**
     * Signs in.
     *
     * @param time how long all that is waited for may take, if there is a limit
     */
    SpecContext(Services services, Console console, AzureOptions options, Optional<Duration> time) {
        this.services = services;
        this.console = console;
        this.session = session(services, options);
        var unhurried = ArmOptions.DEFAULT.withLog(new ConsoleRequestLog(console));
        this.arm = AzureArm.of(session, time.map(unhurried::withTime).orElse(unhurried));
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
                arm,
                new SdkResourceProviders(arm, ApiVersions.RESOURCE_PROVIDER),
                services.environment().clock());
    }

    /** Changes nothing, and shows what it waits for. */
    <T> T plan(Function<WaitListener, T> planning) {
        try (var _ = Interruption.beforeChanges(console);
                var progress = Progress.ticking(console, services.environment().clock())) {
            progress.waiting("Azure", "reading what exists", Duration.ZERO);
            return planning.apply((what, soFar) -> progress.waiting("an earlier run", what, soFar));
        }
    }

    String subscription() {
        return session.subscriptionId();
    }

    Arm arm() {
        return arm;
    }
}
