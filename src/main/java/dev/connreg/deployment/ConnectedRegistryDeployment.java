package dev.connreg.deployment;

import dev.connreg.arm.Arm;
import dev.connreg.arm.AzureArm;
import dev.connreg.arm.ResourceProviders;
import dev.connreg.arm.SdkResourceProviders;
import dev.connreg.arm.answer.ArmException;
import dev.connreg.arm.signin.AzureSession;
import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.credential.SecretStore;
import dev.connreg.credential.certificate.MadeCertificate;
import dev.connreg.deployment.apply.Applier;
import dev.connreg.deployment.apply.DeploymentListener;
import dev.connreg.deployment.apply.Outcome;
import dev.connreg.deployment.apply.WaitPolicy;
import dev.connreg.deployment.change.Plan;
import dev.connreg.deployment.diagnosis.DiagnosisReport;
import dev.connreg.deployment.diagnosis.SiteDiagnosis;
import dev.connreg.deployment.live.ClientToken;
import dev.connreg.deployment.live.RegistryContents;
import dev.connreg.deployment.plan.ClientTokenPlanner;
import dev.connreg.deployment.plan.ClientTokenRemovalPlanner;
import dev.connreg.deployment.plan.ClientTokenWish;
import dev.connreg.deployment.plan.ClusterRequest;
import dev.connreg.deployment.plan.MissingResource;
import dev.connreg.deployment.plan.OrphanPlanner;
import dev.connreg.deployment.plan.Orphans;
import dev.connreg.deployment.plan.PlanRequest;
import dev.connreg.deployment.plan.PlanWithCluster;
import dev.connreg.deployment.plan.Planner;
import dev.connreg.deployment.plan.RemovalPlanner;
import dev.connreg.deployment.plan.Rotation;
import dev.connreg.graph.ResourceId;
import dev.connreg.kubernetes.ClusterAccess;
import dev.connreg.problem.Failure;
import dev.connreg.resource.ApiVersions;
import dev.connreg.resource.CloudRegistry;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.ConnectedRegistryTree;
import dev.connreg.site.LiveScopeMaps;
import dev.connreg.site.Site;
import dev.connreg.site.SiteNames;
import dev.connreg.spec.DeploymentSpec;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Deploys sites, reads how they are, and takes them down: what the commands do, for other programs. Nothing here prints, asks,
 * or ends the process. What is wrong is thrown as a {@link dev.connreg.problem.Failure} with all its findings, for which
 * {@link dev.connreg.console.FindingText} has the words.
 *
 * {@snippet :
 * import dev.connreg.arm.signin.AzureSignIn;
 * import dev.connreg.arm.signin.SignInOptions;
 * import dev.connreg.arm.waiting.WaitListener;
 * import dev.connreg.console.FindingText;
 * import dev.connreg.deployment.ConnectedRegistryDeployment;
 * import dev.connreg.deployment.apply.DeploymentListener;
 * import dev.connreg.deployment.plan.PlanRequest;
 * import dev.connreg.problem.Failure;
 * import dev.connreg.site.Site;
 * import dev.connreg.site.SiteCredentials;
 * import dev.connreg.spec.reader.SpecReader;
 * import dev.connreg.spec.reader.SpecSource;
 * import java.io.InputStream;
 * import java.nio.file.Path;
 * import java.time.Clock;
 * import java.util.List;
 * import java.util.Map;
 * import java.util.Optional;
 * import java.util.function.Consumer;
 *
 * class Stores {
 *
 *     static void deploy(Path spec, Map<String, String> environment, Path home, Consumer<String> log) {
 *         var clock = Clock.systemUTC();
 *         try (var session = new AzureSignIn(environment, home, clock).session(SignInOptions.none())) {
 *             var read = SpecReader.read(Optional.of(new SpecSource.Stored(spec)), List.of()).spec();
 *             var credentials = SiteCredentials.check(read, clock);
 *             var site = Site.of(read, session.subscriptionId());
 *             var deployment = ConnectedRegistryDeployment.of(session, clock);
 *
 *             var request = PlanRequest.usual(credentials.madeCertificate());
 *             var plan = deployment.plan(site, request, WaitListener.UNHEARD);
 *             plan.changes().forEach(change -> log.accept(change.type() + " " + change.kind()));
 *
 *             var secrets = credentials.store(environment, InputStream.nullInputStream());
 *             deployment.apply(plan, secrets, DeploymentListener.UNHEARD);
 *
 *             var status = deployment.status(site.names());
 *             status.entries().forEach(entry -> log.accept(entry.kind() + ": " + entry.state()));
 *             var report = deployment.diagnose(site.names());
 *             report.findings().forEach(finding -> log.accept(FindingText.of(finding)));
 *         } catch (Failure failure) {
 *             failure.findings().forEach(finding -> log.accept(FindingText.of(finding)));
 *         }
 *     }
 * }
 * }
 */
public final class ConnectedRegistryDeployment {

    private static final int NOT_FOUND = 404;

    private final Arm arm;
    private final ResourceProviders providers;
    private final Clock clock;

    /** The providers tell whether what is created can be created in a subscription. */
    public ConnectedRegistryDeployment(Arm arm, ResourceProviders providers, Clock clock) {
        this.arm = arm;
        this.providers = providers;
        this.clock = clock;
    }

    /** In a session that stays open as long as this is used; requests are patient, and logged nowhere. */
    public static ConnectedRegistryDeployment of(AzureSession session, Clock clock) {
        var arm = AzureArm.of(session);
        return new ConnectedRegistryDeployment(
                arm, new SdkResourceProviders(arm, ApiVersions.RESOURCE_PROVIDER), clock);
    }

    /** Changes nothing; throws a Failure with everything that keeps the plan from succeeding. */
    public Plan plan(Site site, PlanRequest request, WaitListener waiting) {
        return new Planner(arm, providers, clock).plan(site.graph(), request, waiting);
    }

    /** The same, with what the cluster itself tells. */
    public Plan plan(Site site, PlanRequest request, ClusterAccess cluster, WaitListener waiting) {
        return plan(site, request, ClusterRequest.reading(cluster), waiting);
    }

    /** The same, and with what is changed there. */
    public Plan plan(Site site, PlanRequest request, ClusterRequest cluster, WaitListener waiting) {
        return new PlanWithCluster(site, cluster, clock.instant()).of(() -> plan(site, request, waiting));
    }

    /** Changes nothing; throws a Failure if the site does not work, or if the spec asks for more than what is rotated. */
    public Plan planRotation(
            Site site, Rotation rotation, Optional<MadeCertificate> certificate, WaitListener waiting) {
        return new Planner(arm, providers, clock).planRotation(site.graph(), rotation, certificate, waiting);
    }

    /** Changes nothing; throws a Failure with what keeps the plan from succeeding, as where there is no such connected registry. */
    public Plan planClientToken(ClientTokenWish wish, WaitListener waiting) {
        return new ClientTokenPlanner(arm, clock).plan(wish, waiting);
    }

    /** Changes nothing; throws a Failure if there is no registry, or if it is not sure what is gone. */
    public Plan planClientTokenRemoval(ResourceId connectedRegistry, String token, WaitListener waiting) {
        return new ClientTokenRemovalPlanner(arm).plan(connectedRegistry, token, waiting);
    }

    /**
     * The scope maps of a site and of those above it, for a template that sends them whole. Changes nothing; throws a Failure
     * with what keeps the site from being deployed. Where its registry is made with it and not there yet, there is none.
     */
    public LiveScopeMaps scopeMaps(Site site, boolean isRegistryMade, WaitListener waiting) {
        return new Planner(arm, providers, clock).scopeMaps(site.graph(), isRegistryMade, waiting);
    }

    /** What clients of a connected registry sign in with; throws a Failure if there is none of that id. */
    public List<ClientToken> clientTokens(ResourceId connectedRegistry) {
        return new ClientTokenPlanner(arm, clock).clientTokens(connectedRegistry);
    }

    /** Waits until the site is Online. After a Failure, another run continues from there. */
    public Outcome apply(Plan plan, SecretStore secrets, DeploymentListener listener) {
        return apply(plan, secrets, listener, WaitPolicy.AWAITED);
    }

    /** As {@link #apply(Plan, SecretStore, DeploymentListener)}, but waits for no more than the policy says. */
    public Outcome apply(Plan plan, SecretStore secrets, DeploymentListener listener, WaitPolicy policy) {
        return new Applier(arm, secrets, listener, clock, policy).apply(plan);
    }

    /** For a plan that changes something on the cluster itself; throws a Failure if that may not be looked at. */
    public Outcome apply(
            Plan plan, SecretStore secrets, DeploymentListener listener, WaitPolicy policy, ClusterAccess cluster) {
        return switch (cluster) {
            case ClusterAccess.Open(var open, var _) ->
                new Applier(arm, secrets, listener, clock, policy, Optional.of(open)).apply(plan);
            case ClusterAccess.Closed(var why) -> throw new Failure(List.of(why.asError()));
        };
    }

    /** Reads how the resources of a site are now. */
    public Status status(SiteNames names) {
        return Status.read(arm, names);
    }

    /** How a site is after its plan was applied: read anew, unless there was nothing to do. */
    public Status statusAfter(Plan plan, SiteNames names) {
        return plan.isEmpty() ? Status.seen(plan, names) : status(names);
    }

    /** All connected registries of a registry, of one request; throws a Failure if there is no such registry. */
    public ConnectedRegistryTree connectedRegistries(ResourceId registry) {
        try {
            return RegistryContents.connectedRegistries(arm, registry, ConnectedRegistry.TYPE.apiVersion());
        } catch (ArmException e) {
            if (e.status() == NOT_FOUND) {
                throw new Failure(List.of(new MissingResource(arm).finding(CloudRegistry.KIND, registry)));
            }
            throw e;
        }
    }

    /** What is wrong with a site, as far as it may be read. */
    public DiagnosisReport diagnose(SiteNames names) {
        return new SiteDiagnosis(arm, providers, new MissingResource(arm)::finding, clock.instant()).of(names);
    }

    /** The same, with what the cluster itself tells; a spec tells what is asked of it. */
    public DiagnosisReport diagnose(SiteNames names, ClusterAccess cluster, Optional<DeploymentSpec> spec) {
        return new SiteDiagnosis(arm, providers, new MissingResource(arm)::finding, clock.instant())
                .of(names, Optional.of(cluster), spec);
    }

    /** Changes nothing; throws a Failure if there is no such registry, or if it is not sure what is gone. */
    public Orphans orphans(ResourceId registry) {
        return new OrphanPlanner(arm, clock).read(registry);
    }

    /** Changes nothing; throws a Failure as {@link #orphans}, and if the signed-in identity may not take them away. */
    public Plan planOrphanRemoval(ResourceId registry) {
        return new OrphanPlanner(arm, clock).plan(registry);
    }

    /**
     * Changes nothing; throws a Failure if registry or cluster are not found, if there are children, or if the signed-in
     * identity may not do it.
     */
    public Plan planRemoval(SiteNames names, boolean clusterIsGone, WaitListener waiting) {
        return new RemovalPlanner(arm, clusterIsGone).plan(names, waiting);
    }
}
