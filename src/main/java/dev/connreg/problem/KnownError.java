package dev.connreg.problem;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An error of the catalogue, recognized by a message or a state.
 *
 * @param evidence what it was recognized by, without a secret: a part of the message, or a property and its value
 * @param isCertain false if public sources do not settle that this evidence means that error
 */
public record KnownError(ErrorCode code, Severity severity, String evidence, boolean isCertain, Map<Fact, String> facts)
        implements Finding {

    public KnownError {
        facts = Map.copyOf(facts);
    }

    public static KnownError of(ErrorCode code, String evidence, Map<Fact, String> facts) {
        return new KnownError(code, Severity.ERROR, evidence, true, facts);
    }

    @Override
    public KnownError completedBy(Map<Fact, String> known) {
        var more = new LinkedHashMap<>(known);
        more.putAll(facts);
        return new KnownError(code, severity, evidence, isCertain, more);
    }
}
