package dev.connreg.cli;

import dev.connreg.console.PlanText;
import dev.connreg.console.StatusText;
import dev.connreg.problem.ExitCode;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Deploys a connected registry onto a cluster. */
@Command(
        name = "deploy",
        description = {
            "Deploy a connected registry onto a cluster and wait until it is Online.",
            "Running it again does what is missing and nothing else."
        })
final class DeployCommand implements Callable<Integer> {

    private final Services services;

    @Mixin
    private SpecOptions specOptions;

    @Mixin
    private DeploymentOptions deploymentOptions;

    @Option(
            names = "--timeout",
            paramLabel = "MINUTES",
            defaultValue = "20",
            description = "How long the connected registry may take to come Online; default: ${DEFAULT-VALUE}.")
    private int timeout;

    @Mixin
    private AzureOptions azureOptions;

    @Mixin
    private ConsoleOptions consoleOptions;

    @Spec
    private CommandSpec commandSpec;

    DeployCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        requireTimeout();
        var console = services.console(consoleOptions);
        var reading = specOptions.read(deploymentOptions.overrides());
        var planned = SpecPlan.of(services, console, reading, deploymentOptions, azureOptions);
        PlanText.of(planned.plan()).forEach(console::note);
        planned.requireSecrets();
        var deployment = planned.context().deployment();
        deployment.apply(
                planned.plan(),
                planned.secrets(),
                new ConsoleListener(console, services.environment().clock()),
                Duration.ofMinutes(timeout));
        console.result(StatusText.of(deployment.status(planned.site().names())));
        return ExitCode.OK;
    }

    private void requireTimeout() {
        if (timeout < 0) {
            throw new ParameterException(
                    commandSpec.commandLine(),
                    "--timeout is %d: give minutes to wait, or 0 to look once".formatted(timeout));
        }
    }
}
