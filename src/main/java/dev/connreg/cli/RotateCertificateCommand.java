package dev.connreg.cli;

import dev.connreg.deployment.plan.Rotation;

final class RotateCertificateCommand extends OwnCommand {

    private static final CommandTitle TITLE = CommandTitle.of(
            "certificate",
            "Send the certificate that the spec's files hold now, and wait until the site is Online with it.",
            "It goes with its key and a new password. Nothing else is changed.",
            "If it is no newer than what was sent last, nothing is done: deploy --resend-protected-settings sends it all the same.");

    private final RotateOptions options;

    RotateCertificateCommand(Services services) {
        super(TITLE);
        options = new RotateOptions(services);
        declare(options);
    }

    @Override
    public Integer call() {
        return options.rotate(new Rotation.Certificate());
    }
}
