package dev.connreg.cli;

import dev.connreg.console.StatusText;
import dev.connreg.problem.ExitCode;
import dev.connreg.site.SiteNames;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows how the resources of a connected registry are. */
@Command(name = "status", description = "Show the state of a connected registry and of what belongs to it.")
final class StatusCommand implements Callable<Integer> {

    private final Services services;

    @Mixin
    private SpecOptions specOptions;

    @Option(
            names = "--expect-nothing",
            description = "Exit with 1 if any resource of the deployment exists; for scripts that clean up.")
    private boolean expectNothing;

    @Mixin
    private AzureOptions azureOptions;

    @Mixin
    private ConsoleOptions consoleOptions;

    StatusCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        var console = services.console(consoleOptions);
        var names = specOptions.readNames(console);
        var context = new SpecContext(services, console, azureOptions, Optional.empty());
        var status = context.deployment().status(SiteNames.of(names, context.subscription()));
        console.text(StatusText.of(status));
        status.requireParents(context.arm());
        return expectNothing && !status.nothingLeft() ? ExitCode.ERROR : ExitCode.OK;
    }
}
