package dev.connreg.deployment.diagnosis;

import dev.connreg.arm.Arm;
import dev.connreg.arm.ResourceProviders;
import dev.connreg.deployment.live.SyncRights;
import dev.connreg.graph.ResourceId;
import dev.connreg.kubernetes.ClusterAccess;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.ErrorCode;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Finding;
import dev.connreg.problem.FindingCode;
import dev.connreg.problem.KnownError;
import dev.connreg.problem.Severity;
import dev.connreg.resource.CloudRegistry;
import dev.connreg.resource.ConnectedCluster;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.Extension;
import dev.connreg.site.SiteNames;
import dev.connreg.spec.DeploymentSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Finds what is wrong with a site, by asking in the order in which one thing needs another. Reads only. */
public final class SiteDiagnosis {

    // Azure keeps the settings for agents that are offline as long as that (learn.microsoft.com, cluster extensions).
    private static final Duration SETTINGS_KEPT = Duration.ofDays(2);

    private final Arm arm;
    private final ResourceProviders providers;
    private final BiFunction<String, ResourceId, CodedFinding> missing;
    private final Instant now;

    /**
     * A diagnosis of now.
     *
     * @param missing says of a kind and an id what is missing: a resource, or even its group
     */
    public SiteDiagnosis(
            Arm arm, ResourceProviders providers, BiFunction<String, ResourceId, CodedFinding> missing, Instant now) {
        this.arm = arm;
        this.providers = providers;
        this.missing = missing;
        this.now = now;
    }

    /** Of what Azure tells. */
    public DiagnosisReport of(SiteNames names) {
        return of(names, Optional.empty());
    }

    /** With what the cluster itself tells, as far as it may be looked at. */
    public DiagnosisReport of(SiteNames names, Optional<ClusterAccess> access) {
        return of(names, access, Optional.empty());
    }

    /** With what a spec asks of the cluster. */
    public DiagnosisReport of(SiteNames names, Optional<ClusterAccess> access, Optional<DeploymentSpec> spec) {
        var seen = SeenSite.read(arm, names);
        var gone = seen.missingParents().stream()
                .<Finding>map(parent -> missing.apply(parent.kind(), parent.id()))
                .toList();
        if (!gone.isEmpty() || seen.isNothingThere()) {
            var left = new ArrayList<>(gone);
            var notLookedAt =
                    access.map(cluster -> new OnCluster(names, spec, now).add(cluster, Optional.empty(), left));
            return new DiagnosisReport(
                    left, seen.unseen(), notLookedAt.orElse(List.of()), true, SupportDetails.of(seen));
        }
        var findings = new ArrayList<Finding>();
        provider(seen, names).ifPresent(findings::add);
        seen.registry().map(CloudRegistry::new).ifPresent(found -> findings.addAll(registry(found, names)));
        seen.cluster().map(ConnectedCluster::new).ifPresent(found -> findings.addAll(cluster(found, names)));
        seen.extension().ifPresent(found -> findings.addAll(extension(found, seen, names)));
        activeElsewhere(seen, names).ifPresent(findings::add);
        findings.addAll(missingParts(seen));
        seen.connectedRegistry().ifPresent(found -> findings.addAll(connectedRegistry(found, seen, names)));
        var onCluster = access.map(cluster -> new OnCluster(names, spec, now).add(cluster, seen.extension(), findings));
        if (findings.stream().noneMatch(finding -> DiagnosisReport.severity(finding) == Severity.ERROR)) {
            // Otherwise it is down for what has been found.
            seen.connectedRegistry().ifPresent(found -> findings.addAll(silence(found, seen, names)));
        }
        return new DiagnosisReport(
                findings.stream().distinct().toList(),
                seen.unseen(),
                onCluster.orElse(List.of()),
                false,
                SupportDetails.of(seen));
    }

    /** What exists shows that its provider is registered. */
    private Optional<CodedFinding> provider(SeenSite seen, SiteNames names) {
        return seen.extension().isPresent()
                ? Optional.empty()
                : Diagnosis.unregistered(
                        providers,
                        Extension.TYPE.provider(),
                        names.extension().subscriptionId().orElseThrow());
    }

    private static List<CodedFinding> registry(CloudRegistry registry, SiteNames names) {
        var name = names.registry().name();
        var findings = new ArrayList<CodedFinding>();
        registry.notPremium(name).ifPresent(findings::add);
        registry.withoutDataEndpoint(name).ifPresent(findings::add);
        return findings;
    }

    private List<CodedFinding> cluster(ConnectedCluster cluster, SiteNames names) {
        var down = cluster.notConnected(names.cluster());
        return down.or(() -> cluster.notRenewed(names.cluster(), now)).stream().toList();
    }

    private List<Finding> extension(Extension extension, SeenSite seen, SiteNames names) {
        var known = SiteFacts.of(names);
        if (extension.hasFailed()) {
            return failed(extension, known);
        }
        var state = "provisioningState: " + extension.provisioningState();
        if (extension.isDeleting()) {
            return List.of(KnownError.of(ErrorCode.EXT_GONE, state, known));
        }
        return isForgotten(extension, seen) ? List.of(KnownError.of(ErrorCode.EXT_48H, state, known)) : List.of();
    }

    private static List<Finding> failed(Extension extension, Map<Fact, String> known) {
        var errors = KnownErrors.in(extension.failureWithDetails(), known);
        return errors.stream().allMatch(error -> error.code() == ErrorCode.EXT_GENERIC)
                ? List.of(Diagnosis.failed(extension))
                : List.copyOf(errors);
    }

    private boolean isForgotten(Extension extension, SeenSite seen) {
        return !extension.provisioningState().equals("Succeeded")
                && extension
                        .lastModified()
                        .filter(last -> last.plus(SETTINGS_KEPT).isBefore(now))
                        .isPresent()
                && seen.cluster()
                        .filter(cluster -> !new ConnectedCluster(cluster).isConnected())
                        .isPresent();
    }

    /** Before anything that is missing is created: the extension could not activate it. */
    private static Optional<CodedFinding> activeElsewhere(SeenSite seen, SiteNames names) {
        return seen.connectedRegistry()
                .filter(registry -> registry.isActive() && seen.isMissing(Extension.KIND))
                .map(_ -> Diagnosis.activeElsewhere(names.connectedRegistry(), names.extension()));
    }

    private static List<CodedFinding> missingParts(SeenSite seen) {
        return seen.missingParts().stream()
                .map(part -> CodedFinding.error(FindingCode.PART_MISSING)
                        .with(Fact.KIND, part.kind())
                        .with(Fact.NAME, part.id().name()))
                .toList();
    }

    private List<Finding> connectedRegistry(ConnectedRegistry registry, SeenSite seen, SiteNames names) {
        var known = new EnumMap<Fact, String>(SiteFacts.of(names));
        registry.syncToken().ifPresent(token -> known.put(Fact.TOKEN, token.name()));
        var access = new SyncAccessDiagnosis(registry, known, now);
        var found = new ArrayList<Finding>();
        seen.syncToken().ifPresent(token -> found.addAll(access.token(token)));
        seen.rights().ifPresent(rights -> found.addAll(access.rights(rights)));
        var findings = new ArrayList<Finding>(unless(found, Diagnosis.reported(registry)));
        findings.addAll(found);
        findings.addAll(Diagnosis.downAbove(registry.name(), above(registry, seen), now));
        registry.failedSync()
                .ifPresent(state -> findings.add(KnownError.of(ErrorCode.CR_SYNC, "syncState: " + state, known)));
        return findings;
    }

    /** What the service reports, but for what was found in a resource itself, which says more. */
    private static List<CodedFinding> unless(List<Finding> found, List<CodedFinding> reported) {
        var codes = found.stream()
                .flatMap(finding -> DiagnosisReport.code(finding).stream())
                .toList();
        return reported.stream()
                .filter(finding -> finding.errorCode().filter(codes::contains).isEmpty())
                .toList();
    }

    /** Nothing tells why it is down, if it is. */
    private List<Finding> silence(ConnectedRegistry registry, SeenSite seen, SiteNames names) {
        var known = SiteFacts.of(names);
        var findings = new ArrayList<Finding>();
        if (!registry.isWell(now)) {
            findings.add(down(registry, known));
            seen.registry()
                    .map(CloudRegistry::new)
                    .flatMap(CloudRegistry::restriction)
                    .ifPresent(evidence -> findings.add(perhapsUnreachable(evidence, known)));
        }
        if (registry.isUp() && registry.isUnheard(now)) {
            findings.add(Diagnosis.longUnheard(registry));
        }
        return findings;
    }

    private static List<ConnectedRegistry> above(ConnectedRegistry registry, SeenSite seen) {
        return seen.rights()
                .map(SyncRights::tree)
                .map(tree -> tree.ancestorsOf(registry))
                .orElse(List.of());
    }

    private static KnownError perhapsUnreachable(String evidence, Map<Fact, String> known) {
        return new KnownError(ErrorCode.CR_DNS, Severity.WARNING, evidence, false, known);
    }

    private static KnownError down(ConnectedRegistry registry, Map<Fact, String> known) {
        var evidence = "connectionState: %s, activation.status: %s, lastActivityTime: %s"
                .formatted(
                        registry.connectionState(),
                        registry.activation(),
                        registry.lastActivity().map(Instant::toString).orElse("none"));
        return KnownError.of(registry.isUnhealthy() ? ErrorCode.CR_UNHEALTHY : ErrorCode.CR_OFFLINE, evidence, known);
    }
}
