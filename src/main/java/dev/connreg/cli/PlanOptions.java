package dev.connreg.cli;

import picocli.CommandLine.Option;

/** How far a deployment goes. */
final class PlanOptions {

    @Option(
            names = "--resend-protected-settings",
            description =
                    "Send connection string and certificate again, with a new password, although nothing else changes.")
    private boolean resendProtectedSettings;

    @Option(
            names = "--prune",
            description =
                    "Take away settings, repositories, client tokens and notifications that are there and not in the spec.")
    private boolean prune;

    boolean prune() {
        return prune;
    }

    boolean resendProtectedSettings() {
        return resendProtectedSettings;
    }
}
