package dev.connreg.cli;

import dev.connreg.credential.certificate.CertificateWriter;
import dev.connreg.credential.certificate.ConvertedCertificate;
import dev.connreg.credential.certificate.IfExists;
import dev.connreg.problem.ExitCode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what certificates and keys people have as plain PEM. */
final class CertificateConvertCommand extends OwnCommand {

    static final CommandTitle TITLE = CommandTitle.of(
            "convert",
            "Write the certificates and the private key of a file as plain PEM, which every tool reads.",
            "Reads PEM with other line ends, encodings or wrappings, DER, base64, keys of PKCS #1 and SEC 1, PKCS #12, PKCS #7, key stores of Java, and what is encrypted with a passphrase, which it asks for.",
            "A file with a key can be read by its owner only.");

    private final Services services;

    private final OwnOption<Path> file = OwnOption.word(Path.class, "FILE", "What to convert.");

    private final OwnOption<Path> output =
            OwnOption.fileOr("plain.pem", "FILE", "The file to write; default: ${DEFAULT-VALUE}.", "--output");

    private final PassphraseOption passphraseOption;

    private final OwnOption<Boolean> overwrite = OwnOption.flag("Replace a file that exists.", "--overwrite");

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    CertificateConvertCommand(Services services) {
        super(TITLE);
        this.services = services;
        passphraseOption = new PassphraseOption(services);
        declare(file, output);
        declare(passphraseOption);
        declare(overwrite);
        declare(consoleOptions);
    }

    @Override
    public Integer call() {
        var target = output.get();
        if (target.toString().equals("-")) {
            throw output.misuse("--output is -: name a file, as nothing is written to standard output");
        }
        output.refuseDirectory();
        var writer = new CertificateWriter(overwrite.isSet() ? IfExists.OVERWRITE : IfExists.REFUSE);
        writer.requireWritable(target);
        var console = services.console(consoleOptions);
        var passphrases = passphraseOption.passphrases(console);
        var converted = ConvertedCertificate.of(file.get(), () -> passphrases.of(file.get()));
        passphraseOption.sayIfUnused(console);
        writer.write(converted, target).forEach(made -> console.note("Created the directory " + made + "."));
        console.note("Wrote %s: %s.".formatted(target, content(converted)));
        if (!converted.leftOut().isEmpty()) {
            console.note("Left out: %s.".formatted(String.join(", ", converted.leftOut())));
        }
        return ExitCode.OK;
    }

    private static String content(ConvertedCertificate converted) {
        return Stream.of(
                        counted(converted.certificates(), "certificate", "1"),
                        counted(converted.keys(), "private key", "a"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" and "));
    }

    private static Optional<String> counted(int number, String noun, String one) {
        return switch (number) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(one + " " + noun);
            default -> Optional.of("%d %ss".formatted(number, noun));
        };
    }
}
