package dev.connreg.cli;

import dev.connreg.console.CertificateTree;
import dev.connreg.credential.certificate.ShownFiles;
import dev.connreg.problem.ExitCode;
import java.nio.file.Path;
import java.util.List;

/** Shows what certificate files hold. */
final class CertificateShowCommand extends OwnCommand {

    static final CommandTitle TITLE = CommandTitle.of(
            "show",
            "Show the certificates of files: of whom, for what, until when, fingerprint; below those that signed them.",
            "Reads what certificate convert reads. Of private keys it tells which certificate they belong to.");

    private final Services services;

    private final OwnOption<List<Path>> files = OwnOption.paths("FILE", "What to show; repeatable.");

    private final PassphraseOption passphraseOption;

    private final OutputOptions output = new OutputOptions();

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    CertificateShowCommand(Services services) {
        super(TITLE);
        this.services = services;
        passphraseOption = new PassphraseOption(services);
        declare(files);
        declare(passphraseOption);
        declare(output);
        declare(consoleOptions);
    }

    @Override
    public Integer call() {
        output.check();
        var console = services.console(consoleOptions);
        var shown = ShownFiles.read(files.get(), passphraseOption.passphrases(console));
        passphraseOption.sayIfUnused(console);
        var now = services.environment().clock().instant();
        if (output.isText()) {
            console.text(CertificateTree.text(shown, now));
        } else {
            output.print(console, CertificateTree.json(shown, now), CertificateTree::rows);
        }
        return ExitCode.OK;
    }
}
