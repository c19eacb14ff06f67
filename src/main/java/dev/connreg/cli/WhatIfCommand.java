package dev.connreg.cli;

import dev.connreg.console.PlanText;
import dev.connreg.problem.ExitCode;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "what-if", description = "Show what deploy would do, without changing anything.")
final class WhatIfCommand implements Callable<Integer> {

    private final Services services;

    @Mixin
    private SpecOptions specOptions;

    @Mixin
    private SiteOptions siteOptions;

    @Mixin
    private PlanOptions planOptions;

    @Mixin
    private AzureOptions azureOptions;

    @Mixin
    private ConsoleOptions consoleOptions;

    WhatIfCommand(Services services) {
        this.services = services;
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
