package dev.connreg.cli;

import dev.connreg.console.PlanText;
import dev.connreg.problem.ExitCode;
import java.util.Optional;

final class WhatIfCommand extends OwnCommand {

    static final CommandTitle TITLE =
            CommandTitle.of("what-if", "Show what deploy would do, without changing anything.");

    private final Services services;

    private final SpecOptions specOptions;

    private final SiteOptions siteOptions = new SiteOptions();

    private final PlanOptions planOptions = new PlanOptions();

    private final AzureOptions azureOptions = new AzureOptions();

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    WhatIfCommand(Services services) {
        super(TITLE);
        this.services = services;
        specOptions = new SpecOptions(services);
        declare(specOptions);
        declare(siteOptions);
        declare(planOptions);
        declare(azureOptions);
        declare(consoleOptions);
    }

    @Override
    public Integer call() {
        var console = services.console(consoleOptions);
        var reading = specOptions.read(siteOptions.overrides());
        var planned = SpecPlan.of(services, console, reading, planOptions, azureOptions, Optional.empty());
        console.text(String.join("\n", PlanText.of(planned.plan())) + "\n");
        planned.requireSecrets();
        return ExitCode.OK;
    }
}
