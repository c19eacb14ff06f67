package dev.connreg.deployment.apply;

import dev.connreg.arm.ArmOperation;
import dev.connreg.arm.answer.UnreachableException;
import java.util.function.Supplier;

/** Actions of which the second does no harm after a first whose answer was lost. */
final class Repeatable {

    private static final int MOST_LOST = 3;

    private Repeatable() {}

    static ArmOperation send(Supplier<ArmOperation> action) {
        for (int losses = 0; ; losses++) {
            try {
                return action.get();
            } catch (UnreachableException lost) {
                if (!lost.mayHaveArrived() || losses == MOST_LOST) {
                    throw lost;
                }
            }
        }
    }
}
