package dev.connreg.cli;

import dev.connreg.credential.certificate.CertificateWriter;
import dev.connreg.credential.certificate.IfExists;
import dev.connreg.credential.certificate.PemText;
import dev.connreg.credential.certificate.SigningRequest;
import dev.connreg.problem.ExitCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Makes what a company's authority is asked for a certificate with. */
final class CertificateRequestCommand extends OwnCommand {

    static final CommandTitle TITLE = CommandTitle.of(
            "request",
            "Make a private key, and a request (CSR) with which your company's CA makes the certificate for it.",
            "What the CA answers goes to connreg certificate accept. The key file can be read by its owner only.");

    private final Services services;

    private final ServerNameOptions names = new ServerNameOptions();

    private final OwnOption<Path> request = OwnOption.fileOr(
            "tls.csr", "FILE", "The file to write the request to; default: ${DEFAULT-VALUE}.", "--request");

    private final OwnOption<Path> key = OwnOption.fileOr(
            "tls.key", "FILE", "The file to write the private key to; default: ${DEFAULT-VALUE}.", "--key");

    private final OwnOption<Boolean> overwrite = OwnOption.flag("Replace files that exist.", "--overwrite");

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    CertificateRequestCommand(Services services) {
        super(TITLE);
        this.services = services;
        declare(names);
        declare(request, key, overwrite);
        declare(consoleOptions);
    }

    @Override
    public Integer call() {
        var console = services.console(consoleOptions);
        // How long it is valid is the authority's to say.
        var wanted = names.request(Duration.ofDays(1));
        request.refuseDash("--request is -: name a file, as nothing is written to standard output");
        key.refuseDash("--key is -: name a file, as nothing is written to standard output");
        request.refuseDirectory();
        key.refuseDirectory();
        var writer = new CertificateWriter(overwrite.isSet() ? IfExists.OVERWRITE : IfExists.REFUSE);
        writer.requireWritable(request.get(), key.get());
        if (names.keyKind().takesLong()) {
            console.note("Making an %s, which can take some seconds."
                    .formatted(names.keyKind().label()));
        }
        var made = SigningRequest.make(wanted);
        writer.write(List.of(PemText.of(request.get(), made.request().pem()), PemText.secret(key.get(), made.keyPem())))
                .forEach(folder -> console.note("Created the directory " + folder + "."));
        console.note("Wrote %s and %s: send the first to your CA, for %s. It must keep the subject alternative names."
                .formatted(request.get(), key.get(), names.names(wanted)));
        return ExitCode.OK;
    }
}
