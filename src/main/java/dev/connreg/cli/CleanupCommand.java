package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.console.PlanText;
import dev.connreg.console.PromptException;
import dev.connreg.credential.SecretStore;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.change.Plan;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.ExitCode;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.site.SiteNames;
import java.util.Optional;

/** Takes a connected registry down, to the last scope map. */
final class CleanupCommand extends OwnCommand {

    static final CommandTitle TITLE = CommandTitle.of(
            "cleanup",
            "Delete a connected registry: extension, connected registry, sync token, scope map, ancestors' permissions.",
            "Also deletes what an interrupted run left behind. The cloud registry and the cluster stay.");

    private final Services services;

    private final SpecOptions specOptions;

    private final OwnOption<Boolean> yes = OwnOption.flag("Do not ask.", "--yes", "-y");

    private final OwnOption<Boolean> clusterGone = OwnOption.flag(
            "The cluster, named all the same, no longer exists, nor does its extension.", "--cluster-gone");

    private final TimeoutOption timeout = new TimeoutOption();

    private final AzureOptions azureOptions = new AzureOptions();

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    CleanupCommand(Services services) {
        super(TITLE);
        this.services = services;
        specOptions = new SpecOptions(services);
        declare(specOptions);
        declare(yes, clusterGone);
        declare(timeout);
        declare(azureOptions);
        declare(consoleOptions);
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
        if (!yes.isSet() && !isConfirmed(console)) {
            throw new Failure("Operation cancelled. Nothing was deleted.");
        }
        try (var _ = Interruption.tells(console)) {
            context.deployment()
                    .apply(
                            plan,
                            new SecretStore(),
                            new ConsoleListener(console, services.environment().clock()));
        }
        return verify(console, plan, plan(context, names));
    }

    private Plan plan(SpecContext context, SiteNames names) {
        return context.plan(waiting -> context.deployment().planRemoval(names, clusterGone.isSet(), waiting));
    }

    private static boolean isConfirmed(Console console) {
        try {
            return console.confirm("Are you sure you want to delete these?");
        } catch (PromptException _) {
            throw new Failure(
                    "Nothing was deleted, because the question was not answered. To delete without being asked, add --yes.");
        }
    }

    private static int verify(Console console, Plan done, Plan left) {
        if (left.isEmpty()) {
            console.note(leavesAlone(done) ? "Nothing else is left." : "Nothing is left.");
            if (keepsRights(done)) {
                console.note(
                        "Its ancestors keep the permissions that the plan above names, as they may need them themselves.");
            }
            return ExitCode.OK;
        }
        console.error(
                "These resources still exist, although Azure accepted to delete them. Run the same command again.");
        PlanText.of(left).forEach(console::note);
        return ExitCode.ERROR;
    }

    private static boolean leavesAlone(Plan plan) {
        return plan.changes().stream().anyMatch(change -> change.type() == ChangeType.IGNORE);
    }

    private static boolean keepsRights(Plan plan) {
        return plan.changes().stream()
                .flatMap(change -> change.notes().stream())
                .anyMatch(note -> note instanceof CodedFinding coded && coded.code() == FindingCode.RIGHTS_KEPT);
    }
}
