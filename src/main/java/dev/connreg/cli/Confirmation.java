package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.console.PromptException;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.Plan;
import dev.connreg.problem.Failure;
import java.util.List;
import java.util.function.Supplier;

/**
 * Asks before something is taken away.
 *
 * @param untouched says that nothing was done, without a full stop
 * @param unanswered the exit code where nobody could be asked
 */
record Confirmation(Console console, String question, String untouched, int unanswered) {

    /** Throws a Failure unless the answer is yes. Looks again then: others may have been at work until somebody answered. */
    void require(Plan shown, Supplier<Plan> planning) {
        if (!isConfirmed()) {
            throw new Failure("Operation cancelled. %s.".formatted(untouched));
        }
        if (!steps(planning.get()).equals(steps(shown))) {
            throw new Failure("What would be done has changed since it was shown. %s. Run the same command again."
                    .formatted(untouched));
        }
    }

    private boolean isConfirmed() {
        try (var _ = Interruption.beforeChanges(console)) {
            return console.confirm(question);
        } catch (PromptException _) {
            throw new Failure(
                    "%s, because the question was not answered. To go on without being asked, add --yes."
                            .formatted(untouched),
                    unanswered);
        }
    }

    /** Without the notes, which tell of times that pass. */
    private static List<?> steps(Plan plan) {
        return plan.changes().stream().map(Change::actions).toList();
    }
}
