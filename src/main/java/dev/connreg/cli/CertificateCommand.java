package dev.connreg.cli;

import picocli.CommandLine.Command;

@Command(
        name = "certificate",
        description = "Make a certificate for a connected registry.",
        subcommands = CertificateCreateCommand.class)
final class CertificateCommand extends CommandWithSubcommands {}
