package dev.connreg.cli;

final class CertificateCommand extends CommandWithSubcommands {

    static final CommandTitle TITLE = CommandTitle.of(
            "certificate", "Make or request a certificate for a connected registry, check, show or convert one.");

    CertificateCommand(Services services) {
        super(
                TITLE,
                new CertificateCreateCommand(services),
                new CertificateRequestCommand(services),
                new CertificateAcceptCommand(services),
                new CertificateCheckCommand(services),
                new CertificateShowCommand(services),
                new CertificateConvertCommand(services));
    }
}
