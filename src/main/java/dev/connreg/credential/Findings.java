package dev.connreg.credential;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with the files of a user, gathered so that it is all said at once. */
final class Findings {

    private final List<String> findings = new ArrayList<>();

    void add(String finding) {
        findings.add(finding);
    }

    void require(boolean fine, String finding) {
        if (!fine) {
            add(finding);
        }
    }

    void throwIfAny() {
        if (!findings.isEmpty()) {
            throw new CredentialException(findings);
        }
    }
}
