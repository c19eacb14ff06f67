package dev.connreg.cli;

import dev.connreg.console.PlanJson;
import dev.connreg.console.PlanText;
import dev.connreg.problem.ExitCode;
import java.util.Optional;

/** Shows the plan of a deployment. */
final class WhatIfCommand extends OwnCommand {

    static final CommandTitle TITLE =
            CommandTitle.of("what-if", "Show what deploy would do, without changing anything.");

    private final Services services;

    private final SpecOptions specOptions;

    private final SiteOptions siteOptions = new SiteOptions();

    private final PlanOptions planOptions = new PlanOptions();

    private final OwnOption<Boolean> exitCode =
            OwnOption.flag("Exit with 4 if there are changes to make; waiting for Online is none.", "--exit-code");

    private final OutputOptions output = new OutputOptions();

    private final AzureOptions azureOptions = new AzureOptions();

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    WhatIfCommand(Services services) {
        super(TITLE);
        this.services = services;
        specOptions = new SpecOptions(services);
        declare(specOptions);
        declare(siteOptions);
        declare(planOptions);
        declare(exitCode);
        declare(output);
        declare(azureOptions);
        declare(consoleOptions);
    }

    @Override
    public Integer call() {
        output.check();
        var console = services.console(consoleOptions);
        var reading = specOptions.read(siteOptions.overrides());
        var planned = SpecPlan.of(services, console, reading, planOptions.planning(), azureOptions, Optional.empty());
        if (output.isText()) {
            console.text(String.join("\n", PlanText.of(planned.plan())) + "\n");
        } else {
            output.print(console, PlanJson.of(planned.plan()), PlanJson::rows);
        }
        planned.requireSecrets();
        return exitCode.isSet() && planned.plan().isChange() ? ExitCode.CHANGES : ExitCode.OK;
    }
}
