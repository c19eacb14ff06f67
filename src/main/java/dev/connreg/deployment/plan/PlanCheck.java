package dev.connreg.deployment.plan;

import dev.connreg.arm.Arm;
import dev.connreg.arm.ResourceProviders;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.change.Difference;
import dev.connreg.deployment.change.Plan;
import dev.connreg.deployment.live.Reads;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Findings;
import dev.connreg.problem.Severity;
import dev.connreg.resource.ApiVersions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** What must be allowed for a plan, asked side by side and only about what it changes. Reads only. */
record PlanCheck(Arm arm, Findings findings) {

    /** The plan of something that exists, with warnings; throws a Failure if it is sure that something is not allowed. */
    static Plan permitted(Arm arm, Plan plan) {
        return new PlanCheck(arm, new Findings()).of(Optional.of(plan), Optional::empty, Map.of(), false);
    }

    /**
     * The plan, with warnings of what nothing tells, and with a registration if one is needed and wanted.
     *
     * @param plan empty if the findings say why there is none
     * @param provider asks whether a resource provider is not registered
     * @param looks ask further things of those resources
     * @throws dev.connreg.problem.Failure with all findings, if there are any
     */
    Plan of(
            Optional<Plan> plan,
            Callable<Optional<CodedFinding>> provider,
            Map<ResourceId, Callable<Optional<CodedFinding>>> looks,
            boolean register) {
        try (var reads = new Reads()) {
            var unregistered = reads.start(provider);
            var asked = new LinkedHashMap<ResourceId, Reads.Read<Optional<CodedFinding>>>();
            plan.map(NeededActions::of)
                    .orElse(List.of())
                    .forEach(needed -> asked.put(needed.scope(), reads.start(() -> needed.lacking(arm))));
            looks.forEach((resource, look) -> asked.put(resource, reads.start(look)));
            var registration = unregistered.get().filter(_ -> register).map(PlanCheck::registration);
            if (registration.isEmpty()) {
                unregistered.get().ifPresent(findings::add);
            }
            var warnings = warnings(asked);
            findings.throwIfAny();
            var permitted = noted(plan.orElseThrow(), warnings);
            return registration.map(permitted::after).orElse(permitted);
        }
    }

    private Map<ResourceId, CodedFinding> warnings(Map<ResourceId, Reads.Read<Optional<CodedFinding>>> asked) {
        var warnings = new LinkedHashMap<ResourceId, CodedFinding>();
        asked.forEach((scope, answer) -> answer.get().ifPresent(found -> {
            if (found.severity() == Severity.ERROR) {
                findings.add(found);
            } else {
                warnings.put(scope, found);
            }
        }));
        return warnings;
    }

    private static Plan noted(Plan plan, Map<ResourceId, CodedFinding> warnings) {
        var noted = plan;
        for (var warning : warnings.entrySet()) {
            noted = noted.withNote(warning.getKey(), warning.getValue());
        }
        return noted;
    }

    private static Change registration(CodedFinding unregistered) {
        var id = ResourceProviders.id(unregistered.fact(Fact.PROVIDER), unregistered.fact(Fact.SUBSCRIPTION));
        var action = new Action.Register(id, ApiVersions.RESOURCE_PROVIDER);
        var difference = new Difference("registrationState", unregistered.fact(Fact.STATE), "Registered");
        return new Change(ChangeType.MODIFY, "resource provider", id, List.of(difference), List.of(), List.of(action));
    }
}
