package dev.connreg.spec.reader;

import dev.connreg.problem.Problem;
import dev.connreg.spec.DeploymentSpec;
import java.util.List;

public record SpecReading(DeploymentSpec spec, List<Problem> warnings) {

    public SpecReading {
        warnings = List.copyOf(warnings);
    }
}
