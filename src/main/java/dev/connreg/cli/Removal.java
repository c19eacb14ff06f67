package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.console.FindingText;
import dev.connreg.console.PlanText;
import dev.connreg.credential.SecretStore;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.change.Plan;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.ExitCode;
import dev.connreg.problem.FindingCode;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Shows a plan that takes something down, asks, does it, and proves that nothing is left.
 *
 * @param planning reads what is there, each time
 * @param text the lines that show a plan
 */
record Removal(
        Services services,
        Console console,
        SpecContext context,
        Supplier<Plan> planning,
        Function<Plan, List<String>> text) {

    int show() {
        console.plan(text.apply(plan()));
        return ExitCode.OK;
    }

    int run(boolean unasked) {
        var plan = plan();
        console.plan(text.apply(plan));
        if (plan.isEmpty()) {
            return ExitCode.OK;
        }
        if (!unasked) {
            new Confirmation(console, "Are you sure you want to delete these?", "Nothing was deleted", ExitCode.USAGE)
                    .require(plan, planning);
        }
        try (var listener = new ConsoleListener(console, services, plan)) {
            context.deployment().apply(plan, new SecretStore(), listener);
        }
        return verify(plan, planning.get());
    }

    private Plan plan() {
        var plan = planning.get().completedBy(services.names());
        plan.warnings().stream().map(FindingText::of).forEach(console::warning);
        return plan;
    }

    private int verify(Plan done, Plan left) {
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
        PlanText.of(left).forEach(console::planNote);
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
