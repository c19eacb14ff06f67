package dev.connreg.spec.reader;

import dev.connreg.problem.Problem;
import dev.connreg.spec.DeploymentSpec;
import java.util.List;

/** A spec that was read. */
public record SpecReading(DeploymentSpec spec, List<Problem> warnings) {

    /** Copies the list. */
    public SpecReading {
        warnings = List.copyOf(warnings);
    }
}
