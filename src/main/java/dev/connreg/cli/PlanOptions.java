package dev.connreg.cli;

import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.console.Console;
import dev.connreg.credential.certificate.Passphrases;
import dev.connreg.deployment.ConnectedRegistryDeployment;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.change.Plan;
import dev.connreg.deployment.change.SiteSecret;
import dev.connreg.deployment.plan.ClusterRequest;
import dev.connreg.deployment.plan.PlanRequest;
import dev.connreg.kubernetes.ClusterAccess;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.Extension;
import dev.connreg.site.Site;
import dev.connreg.site.SiteCredentials;
import dev.connreg.spec.DeploymentSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a plan does beyond what is missing. */
final class PlanOptions implements OptionGroup {

    private final OwnOption<Boolean> resendProtectedSettings = OwnOption.flag(
            "Send the connection string and certificate again, with a new password, even if nothing else changes.",
            "--resend-protected-settings");

    private final OwnOption<Boolean> prune = OwnOption.flag(
            "Remove settings, repositories, client tokens and notifications that exist but are not in the spec.",
            "--prune");

    private final OwnOption<Boolean> register = OwnOption.flag(
            "Register the subscription with the resource provider of extensions if it is not, and wait until it is.",
            "--register");

    private final OwnOption<Boolean> apply = OwnOption.flag(
            "Through kubectl, create or update the Secret that the spec names, with what the files of the spec hold.",
            "--apply");

    private final ClusterOptions cluster = new ClusterOptions();

    private final PassphraseOption passphrase;

    PlanOptions(Services services) {
        passphrase = new PassphraseOption(services);
    }

    @Override
    public List<OwnOption<?>> options() {
        return Stream.of(
                        List.of(resendProtectedSettings, prune, register, apply),
                        cluster.options(),
                        passphrase.options())
                .<OwnOption<?>>flatMap(List::stream)
                .toList();
    }

    Passphrases passphrases(Console console) {
        return passphrase.passphrases(console);
    }

    void sayIfPassphraseIsUnused(Console console) {
        passphrase.sayIfUnused(console);
    }

    /** Throws what is said to a spec of which nothing can be applied, and to a command line that does not say where. */
    void check(DeploymentSpec spec) {
        if (!apply.isSet()) {
            return;
        }
        if (!cluster.isGiven()) {
            throw apply.misuse("--apply changes the cluster that you name: give --context or --kubeconfig");
        }
        KubernetesFiles.noSecret(spec).ifPresent(reason -> {
            throw new Failure("--apply has nothing to apply: %s.".formatted(reason));
        });
    }

    /** Where a plan is carried out that changes something on the cluster itself; it is asked again which one it is. */
    Optional<ClusterAccess> applied(Services services, Site site) {
        return apply.isSet() ? Optional.of(cluster.access(services, site.names().cluster())) : Optional.empty();
    }

    SpecPlan.Planning planning(Services services) {
        return (deployment, site, credentials, waiting) -> plan(services, deployment, site, credentials, waiting);
    }

    /** A run that names no cluster for kubectl does not wait for one, but says what it has not checked. */
    private Plan plan(
            Services services,
            ConnectedRegistryDeployment deployment,
            Site site,
            SiteCredentials credentials,
            WaitListener waiting) {
        var request = new PlanRequest(
                resendProtectedSettings.isSet(), prune.isSet(), register.isSet(), credentials.madeCertificate());
        if (cluster.isGiven()) {
            var access = cluster.access(services, site.names().cluster());
            var secret = SiteSecret.of(site.spec())
                    .filter(_ -> apply.isSet())
                    .map(wanted -> wanted.manifest(credentials.certificateStore()));
            return deployment.plan(
                    site,
                    request,
                    new ClusterRequest(apply.isSet() ? access.with(Fact.APPLY, "--apply") : access, secret),
                    waiting);
        }
        var plan = deployment.plan(site, request, waiting);
        var isNew = plan.changes().stream()
                .anyMatch(change ->
                        change.type() == ChangeType.CREATE && change.kind().equals(Extension.KIND));
        return isNew
                ? plan.withNote(site.names().extension(), CodedFinding.note(FindingCode.CLUSTER_NOT_CHECKED))
                : plan;
    }
}
