package dev.connreg.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What is wrong, gathered so that it is reported all at once. */
public final class Findings {

    private final List<Finding> findings = new ArrayList<>();

    public void add(String finding) {
        add(new Finding.Message(finding));
    }

    public void add(Finding finding) {
        findings.add(finding);
    }

    public void require(boolean fine, String finding) {
        require(fine, new Finding.Message(finding));
    }

    public void require(boolean fine, Finding finding) {
        if (!fine) {
            add(finding);
        }
    }

    /** Does something and keeps what keeps it from being done; empty then. What fails for another reason still does. */
    public <T> Optional<T> attempt(Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (Failure e) {
            if (e.getClass() != Failure.class) {
                throw e;
            }
            e.findings().forEach(this::add);
            return Optional.empty();
        }
    }

    public void throwIfAny() {
        // A file that is read for two purposes may be found wrong twice.
        Failure.throwIfAny(findings.stream().distinct().toList());
    }
}
