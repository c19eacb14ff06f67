package dev.connreg.deployment.plan;

import dev.connreg.arm.Arm;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.BuiltInRole;
import dev.connreg.resource.CloudRegistry;
import dev.connreg.resource.ConnectedCluster;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Whether the signed-in identity may do what a plan needs on a registry or cluster. */
record Permission(ResourceId scope, List<Need> needed) {

    /**
     * An action, such as {@code Microsoft.ContainerRegistry/registries/tokens/write}, and what it is done to: a role may be
     * granted on that alone. What does not exist yet can have none, so there it is the scope.
     */
    record Need(String action, ResourceId resource) {}

    Permission {
        needed = List.copyOf(needed);
    }

    /** Empty if it may do all of it, a warning if nothing tells. Reads only. */
    Optional<CodedFinding> lacking(Arm arm) {
        var onScope = GrantedActions.read(arm, scope);
        return onScope.unknown().isPresent()
                ? onScope.unknown().map(this::unknown)
                : lacking(
                        needed.stream()
                                .filter(need -> onScope.lack(need.action()))
                                .toList(),
                        granted(arm, onScope));
    }

    /** Each resource is asked about once, and only where the scope does not allow it. */
    private Function<ResourceId, GrantedActions> granted(Arm arm, GrantedActions onScope) {
        var granted = new HashMap<ResourceId, GrantedActions>();
        granted.put(scope, onScope);
        return resource -> granted.computeIfAbsent(resource, id -> GrantedActions.read(arm, id));
    }

    private Optional<CodedFinding> lacking(List<Need> onScope, Function<ResourceId, GrantedActions> granted) {
        var lacking = onScope.stream()
                .filter(need -> granted.apply(need.resource()).lack(need.action()))
                .map(Need::action)
                .distinct()
                .toList();
        return lacking.isEmpty()
                ? onScope.stream()
                        .flatMap(need -> granted.apply(need.resource()).unknown().stream())
                        .findFirst()
                        .map(this::unknown)
                : Optional.of(refused(lacking));
    }

    private CodedFinding refused(List<String> lacking) {
        return named(CodedFinding.error(FindingCode.ACTIONS_NOT_ALLOWED))
                .with(Fact.ACTION, String.join(", ", lacking))
                .with(Fact.ROLE, (isCluster() ? BuiltInRole.CLUSTER : BuiltInRole.REGISTRY).title())
                .with(Fact.SCOPE, scope.toString());
    }

    private CodedFinding unknown(String why) {
        return named(CodedFinding.warning(FindingCode.ALLOWED_ACTIONS_UNKNOWN)).with(Fact.STATE, why);
    }

    private CodedFinding named(CodedFinding finding) {
        return finding.with(Fact.KIND, isCluster() ? ConnectedCluster.KIND : CloudRegistry.KIND)
                .with(Fact.NAME, scope.name());
    }

    private boolean isCluster() {
        return scope.type()
                .filter(ConnectedCluster.TYPE.name()::equalsIgnoreCase)
                .isPresent();
    }
}
