package dev.connreg.deployment.plan;

import dev.connreg.arm.Arm;
import dev.connreg.arm.ResourceProviders;
import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.deployment.change.Plan;
import dev.connreg.deployment.live.Live;
import dev.connreg.deployment.live.Reads;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Findings;
import dev.connreg.problem.Severity;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Compares a graph with what ARM has, and decides what a deployment does. Reads only. */
public final class Planner {

    private final Arm arm;
    private final ResourceProviders providers;
    private final InstantSource clock;

    public Planner(Arm arm, ResourceProviders providers, InstantSource clock) {
        this.arm = arm;
        this.providers = providers;
        this.clock = clock;
    }

    /** Throws a Failure with everything that keeps the deployment from succeeding. */
    public Plan plan(DeploymentGraph graph, PlanRequest request, WaitListener waiting) {
        var live = Live.read(arm, graph, waiting);
        var preflight = new Preflight(arm, graph, live);
        var findings = new Findings();
        preflight.findings().forEach(findings::add);
        var plan = findings.attempt(() -> new DeploymentPlan(arm, graph, live, request, clock.instant()).plan());
        return permitted(plan, () -> preflight.unregistered(providers), findings);
    }

    /** Asks side by side, and only about what the plan changes; what nothing tells is a warning in the plan. */
    private Plan permitted(Optional<Plan> plan, Callable<Optional<CodedFinding>> provider, Findings findings) {
        try (var reads = new Reads()) {
            var unregistered = reads.start(provider);
            var asked = new LinkedHashMap<ResourceId, Reads.Read<Optional<CodedFinding>>>();
            plan.map(NeededActions::of)
                    .orElse(List.of())
                    .forEach(needed -> asked.put(needed.scope(), reads.start(() -> needed.lacking(arm))));
            unregistered.get().ifPresent(findings::add);
            var warnings = new LinkedHashMap<ResourceId, CodedFinding>();
            asked.forEach((scope, answer) -> answer.get().ifPresent(found -> {
                if (found.severity() == Severity.ERROR) {
                    findings.add(found);
                } else {
                    warnings.put(scope, found);
                }
            }));
            findings.throwIfAny();
            return plan.orElseThrow().withNotes(warnings);
        }
    }

    /** Of a site that works; throws a Failure if it does not, or if the deployment that rotates it would do more than that. */
    public Plan planRotation(
            DeploymentGraph graph, Rotation rotation, Optional<Instant> certificateFrom, WaitListener waiting) {
        var live = Live.read(arm, graph, waiting);
        Failure.throwIfAny(new Preflight(arm, graph, live).findings());
        var now = clock.instant();
        var restriction = new RotationPlan(new LiveSite(graph, live), new MissingResource(arm), rotation, now);
        restriction.requireWorking();
        var deployment = new DeploymentPlan(arm, graph, live, rotation.toPlanRequest(certificateFrom), now);
        var plan = restriction.of(deployment.plan(), deployment.lineAbove());
        return permitted(Optional.of(plan), Optional::empty, new Findings());
    }
}
