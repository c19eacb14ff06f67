package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.console.PlanText;
import dev.connreg.console.RegistryText;
import dev.connreg.problem.ExitCode;
import dev.connreg.site.SiteNames;
import java.util.Optional;

/** Takes a connected registry down, to the last scope map, or what is left of those that are gone. */
final class CleanupCommand extends OwnCommand {

    static final CommandTitle TITLE = CommandTitle.of(
            "cleanup",
            "Delete a connected registry: extension, connected registry, sync token, scope map, ancestors' permissions.",
            "Also deletes what an interrupted run left behind. The cloud registry and the cluster stay.");

    private static final String LIST = "--list";
    private static final String FIND_ORPHANS = "--find-orphans";

    private final Services services;

    private final SpecOptions specOptions;

    private final OwnOption<Boolean> yes = OwnOption.flag("Do not ask.", "--yes", "-y");

    private final OwnOption<Boolean> dryRun =
            OwnOption.flag("Print what would be deleted, and change nothing.", "--dry-run");

    private final OwnOption<Boolean> clusterGone = OwnOption.flag(
            "The cluster, named all the same, no longer exists, nor does its extension.", "--cluster-gone");

    private final OwnOption<Boolean> list = OwnOption.flag(
            "Show all connected registries of the registry, and what is left of those that are gone. Changes nothing.",
            LIST);

    private final OwnOption<Boolean> findOrphans = OwnOption.flag(
            "Delete the sync tokens, scope maps and permissions that are left of the registry's connected registries that are gone.",
            FIND_ORPHANS);

    private final OutputOptions output = new OutputOptions();

    private final TimeoutOption timeout = new TimeoutOption();

    private final AzureOptions azureOptions = new AzureOptions();

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    CleanupCommand(Services services) {
        super(TITLE);
        this.services = services;
        specOptions = new SpecOptions(services);
        declare(specOptions);
        declare(yes, dryRun, clusterGone, list, findOrphans);
        declare(output);
        declare(timeout);
        declare(azureOptions);
        declare(consoleOptions);
    }

    @Override
    public Integer call() {
        requireOneMode();
        var console = services.console(consoleOptions);
        if (list.isSet()) {
            return list(console);
        }
        return findOrphans.isSet() ? removeOrphans(console) : removeSite(console);
    }

    private void requireOneMode() {
        if (list.isSet() && findOrphans.isSet()) {
            throw list.misuse("--list and --find-orphans cannot be combined");
        }
        output.check();
        if (!output.isText() && !list.isSet()) {
            throw list.misuse("--output and --query are for --list");
        }
        if (clusterGone.isSet() && (list.isSet() || findOrphans.isSet())) {
            throw clusterGone.misuse(
                    "%s looks at no cluster, so it cannot be combined with --cluster-gone".formatted(mode()));
        }
    }

    private String mode() {
        return list.isSet() ? LIST : FIND_ORPHANS;
    }

    private int list(Console console) {
        var registry = specOptions.readRegistry(console, LIST);
        var context = context(console);
        var orphans = context.deployment().orphans(SiteNames.registry(registry, context.subscription()));
        if (output.isText()) {
            console.text(RegistryText.table(orphans));
        } else {
            output.print(console, RegistryText.json(orphans), RegistryText::rows);
        }
        return ExitCode.OK;
    }

    private int removeOrphans(Console console) {
        var names = specOptions.readRegistry(console, FIND_ORPHANS);
        var context = context(console);
        var registry = SiteNames.registry(names, context.subscription());
        var removal = new Removal(
                services,
                console,
                context,
                () -> context.plan(_ -> context.deployment().planOrphanRemoval(registry)),
                RegistryText::plan);
        var exitCode = run(removal);
        console.note(RegistryText.extensions(registry));
        return exitCode;
    }

    private int removeSite(Console console) {
        var selected = specOptions.readNames(console);
        var context = context(console);
        var names = SiteNames.of(selected, context.subscription());
        return run(new Removal(
                services,
                console,
                context,
                () -> context.plan(waiting -> context.deployment().planRemoval(names, clusterGone.isSet(), waiting)),
                PlanText::of));
    }

    private int run(Removal removal) {
        return dryRun.isSet() ? removal.show() : removal.run(yes.isSet());
    }

    private SpecContext context(Console console) {
        return new SpecContext(services, console, azureOptions, Optional.of(timeout.time()));
    }
}
