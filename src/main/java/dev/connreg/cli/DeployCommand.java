package dev.connreg.cli;

import dev.connreg.console.PlanText;
import dev.connreg.console.StatusText;
import dev.connreg.problem.ExitCode;
import java.util.Optional;

final class DeployCommand extends OwnCommand {

    static final CommandTitle TITLE = CommandTitle.of(
            "deploy",
            "Deploy a connected registry onto a cluster and wait until it is Online.",
            "Running it again only does what is missing.");

    private final Services services;

    private final SpecOptions specOptions;

    private final SiteOptions siteOptions = new SiteOptions();

    private final PlanOptions planOptions = new PlanOptions();

    private final TimeoutOption timeout = new TimeoutOption();

    private final AzureOptions azureOptions = new AzureOptions();

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    DeployCommand(Services services) {
        super(TITLE);
        this.services = services;
        specOptions = new SpecOptions(services);
        declare(specOptions);
        declare(siteOptions);
        declare(planOptions);
        declare(timeout);
        declare(azureOptions);
        declare(consoleOptions);
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
