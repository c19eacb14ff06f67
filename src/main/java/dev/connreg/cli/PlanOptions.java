package dev.connreg.cli;

import dev.connreg.deployment.plan.PlanRequest;
import java.util.List;

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

    @Override
    public List<OwnOption<?>> options() {
        return List.of(resendProtectedSettings, prune, register);
    }

    SpecPlan.Planning planning() {
        return (deployment, site, certificateFrom, waiting) -> deployment.plan(
                site,
                new PlanRequest(resendProtectedSettings.isSet(), prune.isSet(), register.isSet(), certificateFrom),
                waiting);
    }
}
