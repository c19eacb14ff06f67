package dev.connreg.deployment.plan;

import dev.connreg.deployment.change.Plan;
import dev.connreg.deployment.live.RegistryContents;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.ScopeMap;
import dev.connreg.resource.ScopeMapActions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What of a connected registry a client can reach, whatever its token is allowed. */
record ClientReach(RegistryContents contents, Optional<ConnectedRegistry> registry, ClientTokenWish wish) {

    private static final String ALL_BELOW = "*";

    /** Those that it synchronizes; empty if nothing tells. */
    List<String> repositories() {
        return registry.map(found ->
                        contents.scopeMapOf(found).map(ScopeMap::repositories).orElse(List.of()))
                .or(wish::toDeploy)
                .orElse(List.of());
    }

    /** The same plan, with what is asked for and will not work there. */
    Plan noted(Plan plan) {
        var noted = plan;
        for (var warning : warnings()) {
            noted = noted.withNote(wish.connectedRegistry(), warning);
        }
        return noted;
    }

    private List<CodedFinding> warnings() {
        var warnings = new ArrayList<CodedFinding>();
        var known = repositories();
        var missing = wish.actions().stream()
                .map(ScopeMapActions::repository)
                .distinct()
                .filter(repository -> known.stream().noneMatch(one -> covers(one, repository)))
                .toList();
        if (!known.isEmpty() && !missing.isEmpty()) {
            warnings.add(warning(FindingCode.CLIENT_REPOSITORY_ABSENT, missing));
        }
        var writing = wish.actions().stream()
                .filter(action -> !ScopeMapActions.isRead(action))
                .toList();
        if (registry.filter(ConnectedRegistry::isReadOnly).isPresent() && !writing.isEmpty()) {
            warnings.add(warning(FindingCode.CLIENT_WRITES_READ_ONLY, writing));
        }
        return warnings;
    }

    private static boolean covers(String known, String repository) {
        var pattern = known.toLowerCase(Locale.ROOT);
        return pattern.endsWith(ALL_BELOW)
                ? repository.startsWith(pattern.substring(0, pattern.length() - ALL_BELOW.length()))
                : repository.equals(pattern);
    }

    private CodedFinding warning(FindingCode code, List<String> found) {
        return CodedFinding.warning(code)
                .with(Fact.NAME, wish.connectedRegistry().name())
                .with(Fact.REGISTRY, wish.registry().name())
                .with(Fact.TOKEN, wish.name())
                .with(Fact.FOUND, String.join(", ", found));
    }
}
