package dev.connreg.deployment.plan;

import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.Plan;
import dev.connreg.deployment.change.SiteSecret;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Findings;
import dev.connreg.problem.Severity;
import dev.connreg.site.Site;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Supplier;

/** A plan of what is done to Azure, with what the cluster tells, and with what is done there before. */
public record PlanWithCluster(Site site, ClusterRequest request, Instant now) {

    /** Throws a Failure with everything that keeps one or the other from succeeding. */
    public Plan of(Supplier<Plan> azure) {
        var findings = new Findings();
        var plan = findings.attempt(azure);
        var warnings = new ArrayList<CodedFinding>();
        for (var found : ClusterPreflight.findings(site, request, now)) {
            if (found.severity() == Severity.ERROR) {
                findings.add(found);
            } else {
                warnings.add(found);
            }
        }
        var secret = findings.attempt(this::secret);
        findings.throwIfAny();
        var noted = warnings.stream()
                .reduce(
                        plan.orElseThrow(),
                        (before, warning) -> before.withNote(site.names().cluster(), warning),
                        (_, after) -> after);
        return secret.orElseThrow().map(noted::after).orElse(noted);
    }

    private Optional<Change> secret() {
        return request.secret()
                .map(wanted -> new SecretStep(SiteSecret.of(site.spec()).orElseThrow(), wanted).plan(request.access()));
    }
}
