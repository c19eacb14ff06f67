package dev.connreg.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A finding known by its code, as data: its words and its remedy are made where people read them. */
public record CodedFinding(FindingCode code, Severity severity, Map<Fact, String> facts) implements Finding {

    public CodedFinding {
        facts = Map.copyOf(facts);
    }

    public static CodedFinding error(FindingCode code) {
        return new CodedFinding(code, Severity.ERROR, Map.of());
    }

    public static CodedFinding warning(FindingCode code) {
        return new CodedFinding(code, Severity.WARNING, Map.of());
    }

    public static CodedFinding note(FindingCode code) {
        return new CodedFinding(code, Severity.NOTE, Map.of());
    }

    public CodedFinding asWarning() {
        return new CodedFinding(code, Severity.WARNING, facts);
    }

    public CodedFinding asError() {
        return new CodedFinding(code, Severity.ERROR, facts);
    }

    public CodedFinding with(Map<Fact, String> further) {
        var more = new LinkedHashMap<>(facts);
        more.putAll(further);
        return new CodedFinding(code, severity, more);
    }

    @Override
    public CodedFinding completedBy(Map<Fact, String> known) {
        return new CodedFinding(code, severity, known).with(facts);
    }

    public CodedFinding with(Fact fact, String value) {
        var more = new LinkedHashMap<>(facts);
        more.put(fact, value);
        return new CodedFinding(code, severity, more);
    }

    /** The error of the catalogue that this is, if it is one. */
    public Optional<ErrorCode> errorCode() {
        return Optional.ofNullable(facts.get(Fact.ERROR_CODE))
                .flatMap(ErrorCode::of)
                .or(code::errorCode);
    }

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
