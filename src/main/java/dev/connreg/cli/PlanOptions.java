package dev.connreg.cli;

import dev.connreg.arm.waiting.WaitListener;
import dev.connreg.console.Console;
import dev.connreg.credential.certificate.Passphrases;
import dev.connreg.deployment.ConnectedRegistryDeployment;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.change.Plan;
import dev.connreg.deployment.plan.PlanRequest;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.Extension;
import dev.connreg.site.Site;
import java.util.List;
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

    private final ClusterOptions cluster = new ClusterOptions();

    private final PassphraseOption passphrase;

    PlanOptions(Services services) {
        passphrase = new PassphraseOption(services);
    }

    @Override
    public List<OwnOption<?>> options() {
        return Stream.of(List.of(resendProtectedSettings, prune, register), cluster.options(), passphrase.options())
                .<OwnOption<?>>flatMap(List::stream)
                .toList();
    }

    Passphrases passphrases(Console console) {
        return passphrase.passphrases(console);
    }

    SpecPlan.Planning planning(Services services) {
        return (deployment, site, certificateFrom, waiting) -> plan(
                services,
                deployment,
                site,
                new PlanRequest(resendProtectedSettings.isSet(), prune.isSet(), register.isSet(), certificateFrom),
                waiting);
    }

    /** A run that names no cluster for kubectl does not wait for one, but says what it has not checked. */
    private Plan plan(
            Services services,
            ConnectedRegistryDeployment deployment,
            Site site,
            PlanRequest request,
            WaitListener waiting) {
        if (cluster.isGiven()) {
            return deployment.plan(
                    site, request, cluster.access(services, site.names().cluster()), waiting);
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
