package dev.connreg.cli;

import dev.connreg.console.StatusText;
import dev.connreg.problem.ExitCode;
import dev.connreg.site.SiteNames;
import java.util.Optional;

/** Shows how the resources of a connected registry are. */
final class StatusCommand extends OwnCommand {

    static final CommandTitle TITLE =
            CommandTitle.of("status", "Show the state of a connected registry and of what belongs to it.");

    private final Services services;

    private final SpecOptions specOptions;

    private final OwnOption<Boolean> expectNothing = OwnOption.flag(
            "Exit with 1 if any resource of the deployment exists; for scripts that clean up.", "--expect-nothing");

    private final AzureOptions azureOptions = new AzureOptions();

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    StatusCommand(Services services) {
        super(TITLE);
        this.services = services;
        specOptions = new SpecOptions(services);
        declare(specOptions);
        declare(expectNothing);
        declare(azureOptions);
        declare(consoleOptions);
    }

    @Override
    public Integer call() {
        var console = services.console(consoleOptions);
        var names = specOptions.readNames(console);
        var context = new SpecContext(services, console, azureOptions, Optional.empty());
        var status = context.deployment().status(SiteNames.of(names, context.subscription()));
        console.text(StatusText.of(status));
        status.requireParents(context.arm());
        return expectNothing.isSet() && !status.nothingLeft() ? ExitCode.ERROR : ExitCode.OK;
    }
}
