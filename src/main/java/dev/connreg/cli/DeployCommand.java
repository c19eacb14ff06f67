package dev.connreg.cli;

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
        SpecPlan.of(services, console, reading, planOptions.planning(), azureOptions, Optional.of(time))
                .carryOut(services, console, status -> console.text(StatusText.of(status)));
        return ExitCode.OK;
    }
}
