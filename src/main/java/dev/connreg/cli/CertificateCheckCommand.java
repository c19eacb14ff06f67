package dev.connreg.cli;

import dev.connreg.console.CertificateVerdict;
import dev.connreg.credential.certificate.ServerCertificateReader;
import dev.connreg.problem.ExitCode;
import dev.connreg.problem.Failure;

/** Checks a certificate as a deployment does, and asks nothing of Azure. */
final class CertificateCheckCommand extends OwnCommand {

    static final CommandTitle TITLE = CommandTitle.of(
            "check",
            "Check whether a certificate is good for a connected registry, before it is deployed.",
            "Looks at what deploy looks at: pair, names, chain, dates, keys, signatures, usages and constraints. Says all that is wrong at once.",
            "Reads what certificate convert reads. Exit code 0 means good, 1 not, 4 that it is with less than --warn-days left.");

    private final Services services;

    private final CheckedCertificate checked;

    private final PassphraseOption passphraseOption;

    private final OutputOptions output = new OutputOptions();

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    CertificateCheckCommand(Services services) {
        super(TITLE);
        this.services = services;
        checked = new CheckedCertificate(services);
        passphraseOption = new PassphraseOption(services);
        declare(checked);
        declare(passphraseOption);
        declare(output);
        declare(consoleOptions);
    }

    @Override
    public Integer call() {
        output.check();
        var console = services.console(consoleOptions);
        var choice = checked.choice();
        var now = services.environment().clock().instant();
        var reader = new ServerCertificateReader(services.environment().clock(), passphraseOption.passphrases(console));
        try {
            var good = reader.read(choice.files(), choice.wanted());
            passphraseOption.sayIfUnused(console);
            if (output.isText()) {
                good.warnings().forEach(console::warning);
                console.text(CertificateVerdict.text(good, choice.files(), choice.wanted(), now));
            } else {
                var verdict = CertificateVerdict.json(good, reader.own(choice.files()), now);
                output.print(console, verdict, CertificateVerdict::rows);
            }
            return checked.tellsExpiry() && !good.warnings().isEmpty() ? ExitCode.CHANGES : ExitCode.OK;
        } catch (Failure e) {
            if (output.isText()) {
                throw e;
            }
            var verdict = CertificateVerdict.json(e.findings(), reader.own(choice.files()), now);
            output.print(console, verdict, CertificateVerdict::rows);
            return e.exitCode();
        }
    }
}
