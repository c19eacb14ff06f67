package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.credential.certificate.AcceptedCertificate;
import dev.connreg.credential.certificate.CertificateWriter;
import dev.connreg.credential.certificate.IfExists;
import dev.connreg.credential.certificate.PemText;
import dev.connreg.problem.ExitCode;
import dev.connreg.problem.ShellWord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes what a company's authority made of a request. */
final class CertificateAcceptCommand extends OwnCommand {

    static final CommandTitle TITLE = CommandTitle.of(
            "accept",
            "Check what your company's CA made of a request, and write the files that deploy reads.",
            "Reads PEM, DER, PKCS #7 and whatever else certificate convert reads, with or without the chain, in any order.");

    /** What the advice calls a certificate that is still to be got. */
    private static final String ROOT = "root.crt";

    private final Services services;

    private final OwnOption<Path> file = OwnOption.word(Path.class, "FILE", "What the CA sent.");

    private final OwnOption<List<String>> chain = OwnOption.texts(
            "FILE", "A further file of the CA's, such as its intermediate or root certificate; repeatable.", "--chain");

    private final OwnOption<Path> request =
            OwnOption.fileOr("tls.csr", "FILE", "The request that it answers; default: ${DEFAULT-VALUE}.", "--request");

    private final OwnOption<Path> key =
            OwnOption.fileOr("tls.key", "FILE", "The private key of the request; default: ${DEFAULT-VALUE}.", "--key");

    private final OwnOption<Path> certificate = OwnOption.fileOr(
            "tls.crt",
            "FILE",
            "The file to write the certificate and its intermediates to; default: ${DEFAULT-VALUE}.",
            "--certificate");

    private final OwnOption<Path> authority = OwnOption.fileOr(
            "ca.crt",
            "FILE",
            "The file to write the CA's root certificate to; default: ${DEFAULT-VALUE}.",
            "--certificate-authority");

    private final PassphraseOption passphrase;

    private final OwnOption<Boolean> overwrite = OwnOption.flag("Replace files that exist.", "--overwrite");

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    CertificateAcceptCommand(Services services) {
        super(TITLE);
        this.services = services;
        passphrase = new PassphraseOption(services);
        declare(file, chain, request, key, certificate, authority);
        declare(passphrase);
        declare(overwrite);
        declare(consoleOptions);
    }

    @Override
    public Integer call() {
        var console = services.console(consoleOptions);
        for (var target : List.of(certificate, authority)) {
            target.refuseDash(target.name() + " is -: name a file, as nothing is written to standard output");
            target.refuseDirectory();
        }
        CertificateWriter.requireKept(List.of(key.get(), request.get()), List.of(certificate.get(), authority.get()));
        var signed = Stream.concat(
                        file.given().stream(),
                        chain.given().orElse(List.of()).stream().map(Path::of))
                .toList();
        var accepted = AcceptedCertificate.read(
                new AcceptedCertificate.Answer(signed, key.get(), request.get()),
                passphrase.passphrases(console),
                services.environment().clock());
        passphrase.sayIfUnused(console);
        var texts = new ArrayList<>(List.of(PemText.of(certificate.get(), accepted.certificatePem())));
        accepted.rootPem().map(pem -> PemText.of(authority.get(), pem)).ifPresent(texts::add);
        new CertificateWriter(overwrite.isSet() ? IfExists.OVERWRITE : IfExists.REFUSE)
                .write(texts)
                .forEach(folder -> console.note("Created the directory " + folder + "."));
        say(console, accepted);
        return ExitCode.OK;
    }

    private void say(Console console, AcceptedCertificate accepted) {
        console.note("Wrote %s: it fits %s and %s, and ends on %s."
                .formatted(certificate.get(), key.get(), request.get(), accepted.end()));
        if (accepted.others() > 0) {
            console.note("Left out: certificates that are not of its chain (%d).".formatted(accepted.others()));
        }
        if (accepted.root().isPresent()) {
            console.note(
                    "Wrote %s: the root '%s', which nodes are to trust.".formatted(authority.get(), accepted.issuer()));
            console.note("In the spec: tls.certificate: %s, tls.key: %s, tls.certificateAuthority: %s."
                    .formatted(certificate.get(), key.get(), authority.get()));
        } else {
            console.warning(
                    "the certificate of '%s', which signed it, is not among what the CA sent, and nodes must trust it. Where they do already, tls.mode ownTrustDistribution can use what was written; else get it as %s, and run: %s"
                            .formatted(accepted.issuer(), ROOT, withRoot()));
        }
    }

    /** The same again, over what is written by then. */
    private String withRoot() {
        var files = Stream.concat(chain.given().orElse(List.of()).stream(), Stream.of(ROOT))
                .map(each -> "--chain " + ShellWord.of(each));
        var others = Stream.of(request, key, certificate, authority).flatMap(OwnOption::words);
        return Stream.of(
                        Stream.of(
                                "connreg certificate accept",
                                ShellWord.ofFile(file.get().toString())),
                        files,
                        others,
                        passphrase.options().stream().flatMap(OwnOption::words),
                        Stream.of("--overwrite"))
                .flatMap(words -> words)
                .collect(Collectors.joining(" "));
    }
}
