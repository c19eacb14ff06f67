package dev.connreg.deployment;

import dev.connreg.arm.Arm;
import dev.connreg.arm.ResourceProviders;
import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.credential.SecretStore;
import dev.connreg.deployment.apply.Applier;
import dev.connreg.deployment.apply.DeploymentListener;
import dev.connreg.deployment.apply.Outcome;
import dev.connreg.deployment.apply.WaitPolicy;
import dev.connreg.deployment.change.Plan;
import dev.connreg.deployment.plan.PlanRequest;
import dev.connreg.deployment.plan.Planner;
import dev.connreg.deployment.plan.RemovalPlanner;
import dev.connreg.site.Site;
import dev.connreg.site.SiteNames;
import java.time.Clock;

/** Deploys sites, tells how they are, and takes them down. */
public final class ConnectedRegistryDeployment {

    private final Arm arm;
    private final ResourceProviders providers;
    private final Clock clock;

    /**
     * Works through one sign-in.
     *
     * @param providers tells whether what is created can be created in a subscription
     */
    public ConnectedRegistryDeployment(Arm arm, ResourceProviders providers, Clock clock) {
        this.arm = arm;
        this.providers = providers;
        this.clock = clock;
    }

    /**
     * Plans what makes a site as its spec says. Changes nothing.
     *
     * @throws dev.connreg.problem.Failure with all that keeps it from succeeding
     */
    public Plan plan(Site site, PlanRequest request, WaitListener waiting) {
        return new Planner(arm, providers, clock).plan(site.graph(), request, waiting);
    }

    /**
     * Does what was planned, and waits until the site is Online.
     *
     * @throws dev.connreg.problem.Failure if Azure refuses something or the site does not come Online; running again
     *    goes on from there
     */
    public Outcome apply(Plan plan, SecretStore secrets, DeploymentListener listener) {
        return new Applier(arm, secrets, listener, clock, WaitPolicy.AWAITED).apply(plan);
    }

    /** Reads how a site is. */
    public Status status(SiteNames names) {
        return Status.read(arm, names);
    }

    /**
     * Plans to take a site down. Changes nothing.
     *
     * @param clusterIsGone whether the cluster does not exist any more, and the extension with it
     * @param waiting is told while an earlier run is waited for
     * @throws dev.connreg.problem.Failure if registry or cluster are not found, or if the connected registry has children
     */
    public Plan planRemoval(SiteNames names, boolean clusterIsGone, WaitListener waiting) {
        return new RemovalPlanner(arm, clusterIsGone).plan(names, waiting);
    }
}
