package dev.connreg.spec.reader;

import dev.connreg.problem.Problem;
import dev.connreg.spec.DeploymentSpec;
import java.util.List;

/**
 * A spec that was read.
 *
 * @param spec what the user asks for
 * @param warnings what in it may be a mistake
 */
public record SpecReading(DeploymentSpec spec, List<Problem> warnings) {

    /** Copies the list. */
    public SpecReading {
        warnings = List.copyOf(warnings);
    }
}
