package dev.connreg.cli;

final class RotateCommand extends CommandWithSubcommands {

    static final CommandTitle TITLE =
            CommandTitle.of("rotate", "Replace the password or certificate of a site that is Online.");

    RotateCommand(Services services) {
        super(TITLE, new RotatePasswordCommand(services), new RotateCertificateCommand(services));
    }
}
