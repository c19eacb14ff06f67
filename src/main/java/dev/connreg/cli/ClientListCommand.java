package dev.connreg.cli;

import dev.connreg.console.ClientTokenText;
import dev.connreg.problem.ExitCode;
import dev.connreg.site.SiteNames;
import java.util.Optional;

/** Shows what clients of a connected registry sign in with. */
final class ClientListCommand extends OwnCommand {

    private static final CommandTitle TITLE = CommandTitle.of(
            "list", "List the client tokens of a connected registry: repositories, status, and the age of passwords.");

    private final Services services;

    private final SpecOptions specOptions;

    private final OutputOptions output = new OutputOptions();

    private final AzureOptions azureOptions = new AzureOptions();

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    ClientListCommand(Services services) {
        super(TITLE);
        this.services = services;
        specOptions = new SpecOptions(services);
        declare(specOptions);
        declare(output);
        declare(azureOptions);
        declare(consoleOptions);
    }

    @Override
    public Integer call() {
        output.check();
        var console = services.console(consoleOptions);
        var target = specOptions.readClientTarget(console).connectedRegistry();
        var context = new SpecContext(services, console, azureOptions, Optional.empty());
        var id = SiteNames.connectedRegistry(target, context.subscription());
        var tokens = context.deployment().clientTokens(id);
        if (output.isText()) {
            var now = services.environment().clock().instant();
            console.text(ClientTokenText.of(target.name(), tokens, now));
        } else {
            output.print(console, ClientTokenText.json(tokens), ClientTokenText::rows);
        }
        return ExitCode.OK;
    }
}
