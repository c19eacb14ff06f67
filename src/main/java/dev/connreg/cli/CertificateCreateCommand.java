package dev.connreg.cli;

import dev.connreg.credential.certificate.CertificateMaker;
import dev.connreg.credential.certificate.CertificateRequest;
import dev.connreg.credential.certificate.CertificateWriter;
import dev.connreg.credential.certificate.IfExists;
import dev.connreg.credential.certificate.KeyKind;
import dev.connreg.problem.ExitCode;
import dev.connreg.resource.Addresses;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** Makes a self-signed certificate that is good for the address of a connected registry. */
final class CertificateCreateCommand extends OwnCommand {

    static final CommandTitle TITLE = CommandTitle.of(
            "create",
            "Make a self-signed certificate whose IP SAN is the address of the connected registry's service.",
            "The key file can be read by its owner only.");

    /** A century: longer is a slip of the keyboard, and the form of a certificate ends with the year 9999. */
    private static final int MOST_DAYS = 36_500;

    private final Services services;

    private final OwnOption<List<String>> addresses = OwnOption.someTexts(
            "ADDRESS", "The address of the service (service.clusterIP); repeatable.", "--service-ip");

    private final OwnOption<List<String>> dnsNames =
            OwnOption.texts("NAME", "A host name to add as a DNS SAN; repeatable.", "--dns-name");

    private final OwnOption<Path> certificate = OwnOption.fileOr(
            "tls.crt", "FILE", "The file to write the certificate to; default: ${DEFAULT-VALUE}.", "--certificate");

    private final OwnOption<Path> key = OwnOption.fileOr(
            "tls.key", "FILE", "The file to write the private key to; default: ${DEFAULT-VALUE}.", "--key");

    private final OwnOption<Integer> days =
            OwnOption.numberOr(365, "DAYS", "How long it is valid; default: ${DEFAULT-VALUE}.", "--days");

    private final OwnOption<KeyKind> keyKind = OwnOption.choiceOr(
            KeyKind.RSA_4096, "KIND", "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.", "--key-kind");

    private final OwnOption<Boolean> overwrite = OwnOption.flag("Replace files that exist.", "--overwrite");

    private final ConsoleOptions consoleOptions = new ConsoleOptions();

    CertificateCreateCommand(Services services) {
        super(TITLE);
        this.services = services;
        declare(addresses, dnsNames, certificate, key, days, keyKind, overwrite);
        declare(consoleOptions);
    }

    @Override
    public Integer call() {
        var console = services.console(consoleOptions);
        var request = request();
        certificate.refuseDash("--certificate is -: name a file, as nothing is written to standard output");
        key.refuseDash("--key is -: name a file, as nothing is written to standard output");
        certificate.refuseDirectory();
        key.refuseDirectory();
        var writer = new CertificateWriter(overwrite.isSet() ? IfExists.OVERWRITE : IfExists.REFUSE);
        writer.requireWritable(certificate.get(), key.get());
        if (request.keyKind() == KeyKind.RSA_4096) {
            console.note("Making an RSA key of 4096 bits, which can take some seconds.");
        }
        var issued = new CertificateMaker(services.environment().clock()).make(request);
        writer.write(issued, certificate.get(), key.get())
                .forEach(made -> console.note("Created the directory " + made + "."));
        console.note("Wrote %s and %s: valid for %s, for %s."
                .formatted(certificate.get(), key.get(), validity(), String.join(", ", names(request))));
        return ExitCode.OK;
    }

    private CertificateRequest request() {
        if (days.get() < 1 || days.get() > MOST_DAYS) {
            throw days.misuse(
                    "--days is %d: a certificate can be valid for 1 to %d days".formatted(days.get(), MOST_DAYS));
        }
        var parsed = addresses.get().stream().map(this::parsed).toList();
        try {
            return new CertificateRequest(
                    "connected-registry",
                    parsed,
                    dnsNames.given().orElse(List.of()),
                    Duration.ofDays(days.get()),
                    keyKind.get());
        } catch (IllegalArgumentException e) {
            throw dnsNames.misuse(String.valueOf(e.getMessage()));
        }
    }

    private InetAddress parsed(String address) {
        try {
            return Addresses.service(address);
        } catch (IllegalArgumentException e) {
            throw addresses.misuse("--service-ip: " + e.getMessage());
        }
    }

    private String validity() {
        return days.get() == 1 ? "a day" : days.get() + " days";
    }

    /** As they were typed, each once. */
    private List<String> names(CertificateRequest request) {
        var names = new LinkedHashMap<Object, String>();
        addresses.get().forEach(address -> names.putIfAbsent(Addresses.service(address), address));
        request.dnsNames().forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        return List.copyOf(names.values());
    }
}
