package dev.connreg.deployment.plan;

import dev.connreg.arm.Arm;
import dev.connreg.arm.ResourceProviders;
import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.deployment.change.Plan;
import dev.connreg.deployment.live.Live;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.problem.Failure;
import java.time.InstantSource;

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
        Failure.throwIfAny(preflight.findings());
        Failure.throwIfAny(preflight.activeElsewhere().stream().toList());
        var plan = new DeploymentPlan(arm, graph, live, request, clock.instant()).plan();
        Failure.throwIfAny(preflight.unregistered(providers).stream().toList());
        return plan;
    }
}
