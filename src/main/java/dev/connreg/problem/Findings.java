package dev.connreg.problem;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a user's files, gathered so that it is reported all at once. */
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

    public void throwIfAny() {
        Failure.throwIfAny(findings);
    }
}
