package dev.connreg.deployment.plan;

import dev.connreg.arm.Arm;
import dev.connreg.arm.ResourceProviders;
import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.deployment.change.Plan;
import dev.connreg.deployment.live.Live;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.problem.Failure;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

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
        requirePrepared(preflight);
        var plan = new DeploymentPlan(arm, graph, live, request, clock.instant()).plan();
        Failure.throwIfAny(preflight.unregistered(providers).stream().toList());
        return plan;
    }

    private static void requirePrepared(Preflight preflight) {
        Failure.throwIfAny(preflight.findings());
        Failure.throwIfAny(preflight.activeElsewhere().stream().toList());
    }

    /** Of a site that works; throws a Failure if it does not, or if the deployment that rotates it would do more than that. */
    public Plan planRotation(
            DeploymentGraph graph, Rotation rotation, Optional<Instant> certificateFrom, WaitListener waiting) {
        var live = Live.read(arm, graph, waiting);
        requirePrepared(new Preflight(arm, graph, live));
        var now = clock.instant();
        var restriction = new RotationPlan(new LiveSite(graph, live), new MissingResource(arm), rotation, now);
        restriction.requireWorking();
        var deployment = new DeploymentPlan(arm, graph, live, rotation.toPlanRequest(certificateFrom), now);
        return restriction.of(deployment.plan(), deployment.lineAbove());
    }
}
