package dev.connreg.cli;

import dev.connreg.credential.certificate.CertificateWriter;
import dev.connreg.credential.certificate.ConvertedCertificate;
import dev.connreg.credential.certificate.IfExists;
import dev.connreg.problem.ExitCode;
import java.nio.file.Path;

/** Writes what certificates and keys people have as plain PEM. */
final class CertificateConvertCommand extends OwnCommand {

    static final CommandTitle TITLE = CommandTitle.of(
            "convert",
            "Write the certificates and the private key of a file as plain PEM, which every tool reads.",
            "Reads PEM with other line ends, encodings or wrappings, DER, base64, and keys of PKCS #1 and SEC 1.",
            "A file with a key can be read by its owner only.");

    private final Services services;

    private final OwnOption<Path> file = OwnOption.word(Path.class, "FILE", "What to convert.");

    private final OwnOption<Path> output =
            OwnOption.fileOr("plain.pem", "FILE", "The file to write; default: ${DEFAULT-VALUE}.", "--output");

    private final OwnOption<Boolean> overwrite = OwnOption.flag("Replace a file that exists.", "--overwrite");

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    CertificateConvertCommand(Services services) {
        super(TITLE);
        this.services = services;
        declare(file, output, overwrite);
        declare(consoleOptions);
    }

    @Override
    public Integer call() {
        var target = output.get();
        if (target.toString().equals("-")) {
            throw output.misuse("--output is -: name a file, as nothing is written to standard output");
        }
        var writer = new CertificateWriter(overwrite.isSet() ? IfExists.OVERWRITE : IfExists.REFUSE);
        var converted = ConvertedCertificate.of(file.get());
        var console = services.console(consoleOptions);
        writer.write(converted, target).forEach(made -> console.note("Created the directory " + made + "."));
        console.note("Wrote %s: %s.".formatted(target, content(converted)));
        return ExitCode.OK;
    }

    private static String content(ConvertedCertificate converted) {
        var certificates = converted.certificates() == 1 ? "1 certificate" : converted.certificates() + " certificates";
        if (!converted.hasKey()) {
            return certificates;
        }
        return converted.certificates() == 0 ? "a private key" : certificates + " and a private key";
    }
}
