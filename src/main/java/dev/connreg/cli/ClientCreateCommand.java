package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.console.FindingText;
import dev.connreg.console.PlanText;
import dev.connreg.credential.SecretStore;
import dev.connreg.deployment.change.Plan;
import dev.connreg.deployment.plan.ClientTokenPlanner;
import dev.connreg.deployment.plan.ClientTokenWish;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.ExitCode;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.site.SiteNames;
import java.util.Optional;

/** Makes a token that clients of a connected registry sign in with, or what is missing of it. */
final class ClientCreateCommand extends OwnCommand {

    private static final CommandTitle TITLE = CommandTitle.of(
            "create",
            "Make a client token: scope map, token, its link with the connected registry, and a password.",
            "The password is printed once, alone on standard output. What exists already is kept: a second run makes no password.");

    private final Services services;

    private final ClientTokenName name = new ClientTokenName();

    private final SpecOptions specOptions;

    private final ClientRepositories repositories = new ClientRepositories();

    private final ClientPasswordOptions password = new ClientPasswordOptions();

    private final OwnOption<Boolean> dryRun =
            OwnOption.flag("Print what would be done, and change nothing.", "--dry-run");

    private final TimeoutOption timeout = new TimeoutOption();

    private final AzureOptions azureOptions = new AzureOptions();

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    ClientCreateCommand(Services services) {
        super(TITLE);
        this.services = services;
        specOptions = new SpecOptions(services);
        declare(name);
        declare(specOptions);
        declare(repositories);
        declare(password);
        declare(dryRun);
        declare(timeout);
        declare(azureOptions);
        declare(consoleOptions);
    }

    @Override
    public Integer call() {
        var token = name.get();
        var actions = repositories.actions();
        password.check(token);
        var wanted = password.wish();
        var console = services.console(consoleOptions);
        var target = specOptions.readClientTarget(console);
        var context = new SpecContext(services, console, azureOptions, Optional.of(timeout.time()));
        var id = SiteNames.connectedRegistry(target.connectedRegistry(), context.subscription());
        var wish = new ClientTokenWish(
                id, token, actions, Optional.of(target.repositories()).filter(_ -> target.states(token)), wanted);
        var plan = context.plan(waiting -> context.deployment().planClientToken(wish, waiting))
                .completedBy(services.names());
        var server = target.server().or(() -> reported(plan, id));
        password.requireUsable(ClientTokenPlanner.makesPassword(plan), server);
        plan.warnings().stream().map(FindingText::of).forEach(console::warning);
        if (dryRun.isSet()) {
            console.plan(PlanText.of(plan));
        } else {
            PlanText.of(plan).forEach(console::planNote);
            apply(console, context, plan, token, server);
        }
        return ExitCode.OK;
    }

    private static Optional<String> reported(Plan plan, ResourceId connectedRegistry) {
        return Optional.ofNullable(plan.seen().get(connectedRegistry))
                .flatMap(json -> new ConnectedRegistry(json).loginServer());
    }

    private void apply(Console console, SpecContext context, Plan plan, String token, Optional<String> server) {
        var secrets = new SecretStore();
        try (var listener = new ConsoleListener(console, services, plan)) {
            context.deployment().apply(plan, secrets, listener);
        }
        if (ClientTokenPlanner.makesPassword(plan)) {
            password.write(console, token, server, secrets.get(ClientTokenPlanner.PASSWORD));
        }
    }
}
