package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.console.PlanText;
import dev.connreg.console.PromptException;
import dev.connreg.credential.SecretStore;
import dev.connreg.deployment.change.Plan;
import dev.connreg.problem.ExitCode;
import dev.connreg.problem.Failure;
import dev.connreg.site.SiteNames;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes a connected registry down, to the last scope map. */
@Command(
        name = "cleanup",
        description = {
            "Take a connected registry down: extension, connected registry, sync token, scope map, ancestors' rights.",
            "Finds what an earlier run or a crash left. The registry and the cluster stay."
        })
final class CleanupCommand implements Callable<Integer> {

    private final Services services;

    @Mixin
    private SpecOptions specOptions;

    @Option(
            names = {"--yes", "-y"},
            description = "Do not ask.")
    private boolean yes;

    @Option(names = "--cluster-gone", description = "The cluster does not exist any more, and the extension with it.")
    private boolean clusterGone;

    @Mixin
    private TimeoutOption timeout;

    @Mixin
    private AzureOptions azureOptions;

    @Mixin
    private ConsoleOptions consoleOptions;

    CleanupCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        var console = services.console(consoleOptions);
        var selected = specOptions.readNames(console);
        var context = new SpecContext(services, console, azureOptions, Optional.of(timeout.time()));
        var names = SiteNames.of(selected, context.subscription());
        var plan = plan(context, names);
        PlanText.of(plan).forEach(console::note);
        if (plan.isEmpty()) {
            return ExitCode.OK;
        }
        if (!yes && !isConfirmed(console)) {
            throw new Failure("Operation cancelled. Nothing was deleted.");
        }
        context.deployment()
                .apply(
                        plan,
                        new SecretStore(),
                        new ConsoleListener(console, services.environment().clock()));
        return verify(console, plan(context, names));
    }

    private Plan plan(SpecContext context, SiteNames names) {
        return context.plan(waiting -> context.deployment().planRemoval(names, clusterGone, waiting));
    }

    private static boolean isConfirmed(Console console) {
        try {
            return console.confirm("Are you sure you want to delete these?");
        } catch (PromptException _) {
            throw new Failure("Nothing was deleted, as nobody answered. To delete without a question, add --yes.");
        }
    }

    private static int verify(Console console, Plan left) {
        if (left.isEmpty()) {
            console.note("Nothing is left.");
            return ExitCode.OK;
        }
        console.error("Something is left although its removal was accepted. Run the same command again.");
        PlanText.of(left).forEach(console::note);
        return ExitCode.ERROR;
    }
}
