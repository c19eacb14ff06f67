package dev.connreg.deployment.diagnosis;

import dev.connreg.deployment.live.SyncRights;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.ErrorCode;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Finding;
import dev.connreg.problem.FindingCode;
import dev.connreg.problem.KnownError;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.ScopeMapActions;
import dev.connreg.resource.Token;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Finds what keeps a connected registry from signing in and from synchronizing. */
record SyncAccessDiagnosis(ConnectedRegistry registry, Map<Fact, String> known, Instant now) {

    List<Finding> token(Token token) {
        var findings = new ArrayList<Finding>();
        if (!token.isEnabled()) {
            findings.add(CodedFinding.error(FindingCode.TOKEN_DISABLED)
                    .with(Fact.NAME, token.id().name())
                    .with(Fact.TOKEN, token.id().name())
                    .with(Fact.REGISTRY, known.getOrDefault(Fact.REGISTRY, "?")));
        }
        if (token.passwords().stream().allMatch(password -> password.isExpired(now))) {
            var evidence = token.passwords().isEmpty()
                    ? "credentials.passwords: []"
                    : "credentials.passwords[].expiry: "
                            + String.join(
                                    ", ",
                                    token.passwords().stream()
                                            .flatMap(password -> password.expiry().stream())
                                            .map(Instant::toString)
                                            .toList());
            findings.add(KnownError.of(ErrorCode.CR_PASSWORD, evidence, known));
        }
        return findings;
    }

    /** Its own gateway, and in those above it what the ones below need. */
    List<Finding> rights(SyncRights rights) {
        var findings = new ArrayList<Finding>();
        rights.scopeMap(registry).ifPresent(map -> {
            var lacking = map.lacking(ScopeMapActions.onGateway(registry.name()));
            if (!lacking.isEmpty()) {
                findings.add(lacking(registry, lacking));
            }
        });
        rights.tree().ancestorsOf(registry).forEach(above -> {
            var lost = rights.lost(above);
            if (!lost.isEmpty()) {
                findings.add(lacking(above, lost));
            }
        });
        return findings;
    }

    private KnownError lacking(ConnectedRegistry owner, List<String> actions) {
        var facts = new EnumMap<Fact, String>(Fact.class);
        facts.putAll(known);
        facts.put(Fact.NAME, owner.name());
        return KnownError.of(
                ErrorCode.CR_SCOPE,
                "the scope map of '%s' lacks %s".formatted(owner.name(), String.join(", ", actions)),
                facts);
    }
}
