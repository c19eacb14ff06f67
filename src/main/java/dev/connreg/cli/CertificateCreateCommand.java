package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.credential.certificate.CertificateFiles;
import dev.connreg.credential.certificate.CertificateReader;
import dev.connreg.credential.certificate.CertificateWriter;
import dev.connreg.credential.certificate.IfExists;
import dev.connreg.credential.certificate.PlainPem;
import dev.connreg.problem.ExitCode;
import dev.connreg.problem.ShellWord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a certificate that is good for the address of a connected registry. */
final class CertificateCreateCommand extends OwnCommand {

    static final CommandTitle TITLE = CommandTitle.of(
            "create",
            "Make a certificate whose IP SAN is the address of the connected registry's service.",
            "It is signed by itself, by a CA that is made too (--ca), or by a CA that is there (--signed-by).",
            "Files with a key can be read by their owner only.");

    /** A century: longer is a slip of the keyboard, and the form of a certificate ends with the year 9999. */
    private static final int MOST_DAYS = 36_500;

    private final Services services;

    private final ServerNameOptions names = new ServerNameOptions();

    private final OwnOption<Path> certificate = OwnOption.fileOr(
            "tls.crt", "FILE", "The file to write the certificate to; default: ${DEFAULT-VALUE}.", "--certificate");

    private final OwnOption<Path> key = OwnOption.fileOr(
            "tls.key", "FILE", "The file to write the private key to; default: ${DEFAULT-VALUE}.", "--key");

    private final OwnOption<Integer> days =
            OwnOption.numberOr(365, "DAYS", "How long it is valid; default: ${DEFAULT-VALUE}.", "--days");

    private final AuthorityOptions authority;

    private final OwnOption<Boolean> overwrite = OwnOption.flag("Replace files that exist.", "--overwrite");

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    CertificateCreateCommand(Services services) {
        super(TITLE);
        this.services = services;
        authority = new AuthorityOptions(services);
        declare(names);
        declare(certificate, key, days);
        declare(authority);
        declare(overwrite);
        declare(consoleOptions);
    }

    @Override
    public Integer call() {
        var console = services.console(consoleOptions);
        if (days.get() < 1 || days.get() > MOST_DAYS) {
            throw days.misuse(
                    "--days is %d: a certificate can be valid for 1 to %d days".formatted(days.get(), MOST_DAYS));
        }
        var request = names.request(Duration.ofDays(days.get()));
        authority.check(days.get(), MOST_DAYS);
        certificate.refuseDash("--certificate is -: name a file, as nothing is written to standard output");
        key.refuseDash("--key is -: name a file, as nothing is written to standard output");
        certificate.refuseDirectory();
        key.refuseDirectory();
        var writer = new CertificateWriter(overwrite.isSet() ? IfExists.OVERWRITE : IfExists.REFUSE);
        CertificateWriter.requireKept(authority.read(), List.of(certificate.get(), key.get()));
        writer.requireWritable(Stream.concat(Stream.of(certificate.get(), key.get()), authority.further().stream())
                .toArray(Path[]::new));
        var target = new CertificateFiles(certificate.get(), key.get(), Optional.empty());
        var signer = authority.signer(request, target, console);
        sayIfLong(console, signer.keys());
        var made = signer.make(request, target);
        writer.write(made.texts()).forEach(folder -> console.note("Created the directory " + folder + "."));
        console.note("Wrote %s and %s: valid %s, for %s."
                .formatted(
                        certificate.get(),
                        key.get(),
                        made.end().map(end -> "until its CA ends on " + end).orElseGet(() -> "for " + validity()),
                        names.names(request)));
        made.authority().ifPresent(file -> sayWhatTheSpecNeeds(console, file));
        return ExitCode.OK;
    }

    private void sayIfLong(Console console, int keys) {
        if (names.keyKind().takesLong()) {
            console.note(
                    keys == 1
                            ? "Making an %s, which can take some seconds."
                                    .formatted(names.keyKind().label())
                            : "Making %d keys, each an %s, which can take some seconds."
                                    .formatted(keys, names.keyKind().label()));
        }
    }

    private void sayWhatTheSpecNeeds(Console console, Path file) {
        authority.further().stream()
                .skip(1)
                .forEach(each -> console.note(
                        "Wrote %s: keep it where nothing else is, as whoever has it can sign for every node that trusts the CA."
                                .formatted(each)));
        authority.further().stream()
                .findFirst()
                .ifPresent(ca ->
                        console.note("Wrote %s: the certificate of the CA, which nodes are to trust.".formatted(ca)));
        console.note("In the spec: tls.certificate: %s, tls.key: %s, %s"
                .formatted(certificate.get(), key.get(), named(file)));
    }

    /** Everybody who deploys reads what the spec names. */
    private static String named(Path authority) {
        return CertificateReader.isAllCertificates(authority)
                ? "tls.certificateAuthority: %s.".formatted(authority)
                : "tls.certificateAuthority: authority.crt, as '%s' holds more than certificates. To write that, run: %s"
                        .formatted(authority, extraction(authority.toString()));
    }

    /** A tool for PEM opens no key store. */
    private static String extraction(String file) {
        var plain = ShellWord.ofFile(file + ".plain.pem");
        return PlainPem.holdsCertificates(Path.of(file))
                ? "openssl x509 -in %s -out authority.crt".formatted(ShellWord.ofFile(file))
                : "connreg certificate convert %1$s --output %2$s && openssl x509 -in %2$s -out authority.crt && rm %2$s"
                        .formatted(ShellWord.ofFile(file), plain);
    }

    private String validity() {
        return days.get() == 1 ? "a day" : days.get() + " days";
    }
}
