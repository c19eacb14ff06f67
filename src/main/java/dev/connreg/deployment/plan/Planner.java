package dev.connreg.deployment.plan;

import dev.connreg.arm.Arm;
import dev.connreg.arm.ResourceProviders;
import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.credential.certificate.MadeCertificate;
import dev.connreg.deployment.change.Plan;
import dev.connreg.deployment.live.Live;
import dev.connreg.graph.DeploymentGraph;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Findings;
import dev.connreg.site.LiveScopeMaps;
import dev.connreg.site.SiteParts;
import dev.connreg.site.Symbols;
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
        var findings = new Findings();
        var found = preflight.findings();
        found.forEach(findings::add);
        var now = clock.instant();
        // Without what the spec only names there is no plan, but there is more to ask.
        var plan = found.stream().anyMatch(CodedFinding::isAboutMissing)
                ? Optional.<Plan>empty()
                : findings.attempt(() -> new DeploymentPlan(arm, graph, live, request, now).plan())
                        .map(made -> preflight.withWarnings(made, now));
        var check = new PlanCheck(arm, findings);
        return check.of(plan, () -> preflight.unregistered(providers), preflight.looks(), request.register());
    }

    /**
     * The scope maps of a site and of those above it, for a template, which sends them whole. Throws a Failure with what
     * keeps the site from being deployed; where its registry is made with it, there is none yet.
     */
    public LiveScopeMaps scopeMaps(DeploymentGraph site, boolean isRegistryMade, WaitListener waiting) {
        var graph = SiteParts.cloud(site);
        var live = Live.read(arm, graph, waiting);
        if (isRegistryMade && live.find(Symbols.REGISTRY).isEmpty()) {
            return LiveScopeMaps.NONE;
        }
        Failure.throwIfAny(new Preflight(arm, graph, live).findings());
        var deployment = new DeploymentPlan(arm, graph, live, PlanRequest.usual(Optional.empty()), clock.instant());
        deployment.plan();
        return deployment.scopeMaps();
    }

    /** Of a site that works; throws a Failure if it does not, or if the deployment that rotates it would do more than that. */
    public Plan planRotation(
            DeploymentGraph graph, Rotation rotation, Optional<MadeCertificate> certificate, WaitListener waiting) {
        var live = Live.read(arm, graph, waiting);
        Failure.throwIfAny(new Preflight(arm, graph, live).findings());
        var now = clock.instant();
        var restriction = new RotationPlan(new LiveSite(graph, live), new MissingResource(arm), rotation, now);
        restriction.requireWorking();
        var deployment = new DeploymentPlan(arm, graph, live, rotation.toPlanRequest(certificate), now);
        var plan = restriction.of(deployment.plan(), deployment.lineAbove());
        return PlanCheck.permitted(arm, plan);
    }
}
