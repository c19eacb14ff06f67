package dev.connreg.problem;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A finding that is known by a code, as data: its words and its remedy are made where people read them.
 *
 * @param facts names and states that the words need, by {@link Fact}
 */
public record CodedFinding(FindingCode code, Severity severity, Map<Fact, String> facts) implements Finding {

    public CodedFinding {
        facts = Map.copyOf(facts);
    }

    /** An error without facts yet. */
    public static CodedFinding error(FindingCode code) {
        return new CodedFinding(code, Severity.ERROR, Map.of());
    }

    /** A warning without facts yet. */
    public static CodedFinding warning(FindingCode code) {
        return new CodedFinding(code, Severity.WARNING, Map.of());
    }

    /** A note without facts yet. */
    public static CodedFinding note(FindingCode code) {
        return new CodedFinding(code, Severity.NOTE, Map.of());
    }

    /** The same with one more fact. */
    public CodedFinding with(Fact fact, String value) {
        var more = new LinkedHashMap<>(facts);
        more.put(fact, value);
        return new CodedFinding(code, severity, more);
    }

    /**
     * A fact that must be there.
     *
     * @throws IllegalStateException if it is not
     */
    public String fact(Fact fact) {
        var value = facts.get(fact);
        if (value == null) {
            throw new IllegalStateException("%s without %s".formatted(code, fact));
        }
        return value;
    }

    @Override
    public boolean isAboutMissing() {
        return code.isAboutMissing();
    }
}
