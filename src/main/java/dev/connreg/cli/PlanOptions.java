package dev.connreg.cli;

import picocli.CommandLine.Option;

final class PlanOptions {

    @Option(
            names = "--resend-protected-settings",
            description =
                    "Send the connection string and certificate again, with a new password, even if nothing else changes.")
    private boolean resendProtectedSettings;

    @Option(
            names = "--prune",
            description =
                    "Remove settings, repositories, client tokens and notifications that exist but are not in the spec.")
    private boolean prune;

    boolean prune() {
        return prune;
    }

    boolean resendProtectedSettings() {
        return resendProtectedSettings;
    }
}
