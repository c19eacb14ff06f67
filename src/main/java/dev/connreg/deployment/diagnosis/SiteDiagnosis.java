package dev.connreg.deployment.diagnosis;

import dev.connreg.arm.Arm;
import dev.connreg.arm.ResourceProviders;
import dev.connreg.graph.ResourceId;
import dev.connreg.kubernetes.ClusterAccess;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Finding;
import dev.connreg.resource.Extension;
import dev.connreg.site.SiteNames;
import dev.connreg.spec.DeploymentSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Finds what is wrong with a site, by asking for more than {@link SiteRules} need: providers, rights, the cluster. Reads only. */
public final class SiteDiagnosis {

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
        var rules = new SiteRules(seen, now);
        rules.shown().map(SiteRules.Shown::finding).forEach(findings::add);
        var onCluster = access.map(cluster -> new OnCluster(names, spec, now).add(cluster, seen.extension(), findings));
        if (findings.stream().noneMatch(DiagnosisReport::isError)) {
            findings.addAll(rules.silence());
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
}
