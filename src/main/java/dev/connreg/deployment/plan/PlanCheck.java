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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** What must be allowed for a plan, asked side by side and only about what it changes. Reads only. */
record PlanCheck(Arm arm, Findings findings) {

    /** Asks a further thing of a resource. */
    record Look(ResourceId resource, Callable<Optional<CodedFinding>> question) {}

    /** What was found about a resource. */
    private record Warning(ResourceId resource, CodedFinding finding) {}

    private record Asked(ResourceId resource, Reads.Read<Optional<CodedFinding>> answer) {}

    /** The plan of something that exists, with warnings; throws a Failure if it is sure that something is not allowed. */
    static Plan permitted(Arm arm, Plan plan) {
        return new PlanCheck(arm, new Findings()).of(Optional.of(plan), Optional::empty, List.of(), false);
    }

    /**
     * The plan, with warnings of what nothing tells, and with a registration if one is needed and wanted.
     *
     * @param plan empty if the findings say why there is none
     * @param provider asks whether a resource provider is not registered
     * @param looks ask further things
     * @throws dev.connreg.problem.Failure with all findings, if there are any
     */
    Plan of(Optional<Plan> plan, Callable<Optional<CodedFinding>> provider, List<Look> looks, boolean register) {
        try (var reads = new Reads()) {
            var unregistered = reads.start(provider);
            var asked = new ArrayList<Asked>();
            plan.map(NeededActions::of)
                    .orElse(List.of())
                    .forEach(needed -> asked.add(new Asked(needed.scope(), reads.start(() -> needed.lacking(arm)))));
            looks.forEach(look -> asked.add(new Asked(look.resource(), reads.start(look.question()))));
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

    private List<Warning> warnings(List<Asked> asked) {
        var warnings = new ArrayList<Warning>();
        asked.forEach(question -> question.answer().get().ifPresent(found -> {
            if (found.severity() == Severity.ERROR) {
                findings.add(found);
            } else {
                warnings.add(new Warning(question.resource(), found));
            }
        }));
        return warnings;
    }

    private static Plan noted(Plan plan, List<Warning> warnings) {
        var noted = plan;
        for (var warning : warnings) {
            noted = noted.withNote(warning.resource(), warning.finding());
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
