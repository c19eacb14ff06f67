package dev.connreg.cli;

import dev.connreg.console.PlanText;
import dev.connreg.site.SiteNames;
import java.util.Optional;

/** Takes a client token away, with what was made for it. */
final class ClientDeleteCommand extends OwnCommand {

    private static final CommandTitle TITLE = CommandTitle.of(
            "delete",
            "Delete a client token: its link with the connected registry, the token, and the scope map made for it.",
            "What something else uses stays. Also deletes what an interrupted run left behind.");

    private final Services services;

    private final ClientTokenName name = new ClientTokenName();

    private final SpecOptions specOptions;

    private final OwnOption<Boolean> yes = OwnOption.flag("Do not ask.", "--yes", "-y");

    private final OwnOption<Boolean> dryRun =
            OwnOption.flag("Print what would be deleted, and change nothing.", "--dry-run");

    private final TimeoutOption timeout = new TimeoutOption();

    private final AzureOptions azureOptions = new AzureOptions();

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    ClientDeleteCommand(Services services) {
        super(TITLE);
        this.services = services;
        specOptions = new SpecOptions(services);
        declare(name);
        declare(specOptions);
        declare(yes, dryRun);
        declare(timeout);
        declare(azureOptions);
        declare(consoleOptions);
    }

    @Override
    public Integer call() {
        var token = name.get();
        var console = services.console(consoleOptions);
        var target = specOptions.readClientTarget(console);
        var context = new SpecContext(services, console, azureOptions, Optional.of(timeout.time()));
        var id = SiteNames.connectedRegistry(target.connectedRegistry(), context.subscription());
        if (target.states(token)) {
            console.warning(
                    "The spec names '%s' (connectedRegistry.clientTokens), and deploy needs what that names: take it out there too."
                            .formatted(token));
        }
        var removal = new Removal(
                services,
                console,
                context,
                () -> context.plan(waiting -> context.deployment().planClientTokenRemoval(id, token, waiting)),
                PlanText::of);
        return dryRun.isSet() ? removal.show() : removal.run(yes.isSet());
    }
}
