package dev.connreg.cli;

import dev.connreg.console.PlanText;
import dev.connreg.console.StatusText;
import dev.connreg.problem.ExitCode;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "deploy",
        description = {
            "Deploy a connected registry onto a cluster and wait until it is Online.",
            "Running it again only does what is missing."
        })
final class DeployCommand implements Callable<Integer> {

    private final Services services;

    @Mixin
    private SpecOptions specOptions;

    @Mixin
    private SiteOptions siteOptions;

    @Mixin
    private PlanOptions planOptions;

    @Mixin
    private TimeoutOption timeout;

    @Mixin
    private AzureOptions azureOptions;

    @Mixin
    private ConsoleOptions consoleOptions;

    DeployCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        var time = timeout.time();
        var console = services.console(consoleOptions);
        var reading = specOptions.read(siteOptions.overrides());
        var planned = SpecPlan.of(services, console, reading, planOptions, azureOptions, Optional.of(time));
        PlanText.of(planned.plan()).forEach(console::note);
        planned.requireSecrets();
        var deployment = planned.context().deployment();
        try (var _ = Interruption.tells(console)) {
            deployment.apply(
                    planned.plan(),
                    planned.secrets(),
                    new ConsoleListener(console, services.environment().clock()));
        }
        var status = deployment.status(planned.site().names());
        console.text(StatusText.of(status));
        status.requireWell(services.environment().clock().instant());
        return ExitCode.OK;
    }
}
