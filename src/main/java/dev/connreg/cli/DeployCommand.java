package dev.connreg.cli;

import dev.connreg.console.PlanText;
import dev.connreg.console.StatusText;
import dev.connreg.deployment.Status;
import dev.connreg.deployment.apply.Applier;
import dev.connreg.deployment.apply.Pace;
import dev.connreg.problem.ExitCode;
import dev.connreg.site.SpecSecrets;
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
        var secrets = SpecSecrets.check(reading.spec(), services.environment().clock());
        secrets.warnings().forEach(console::warning);
        var context = new SpecContext(services, console, reading, azureOptions);
        context.settle();
        var plan = context.plan(deploymentOptions.resendProtectedSettings());
        PlanText.of(plan).forEach(console::note);
        var environment = services.environment();
        var store = secrets.store(environment.variables(), environment.streams().in());
        // What cannot be read is found before anything is sent.
        plan.secrets().forEach(store::get);
        new Applier(
                        context.arm(),
                        store,
                        new ConsoleListener(console, environment.clock()),
                        environment.clock(),
                        Pace.online(Duration.ofMinutes(timeout)))
                .apply(plan);
        console.result(StatusText.of(Status.read(context.arm(), context.graph())));
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
