package dev.connreg.cli;

import dev.connreg.credential.certificate.CertificateMaker;
import dev.connreg.credential.certificate.CertificateRequest;
import dev.connreg.credential.certificate.CertificateWriter;
import dev.connreg.credential.certificate.IfExists;
import dev.connreg.credential.certificate.KeyKind;
import dev.connreg.problem.ExitCode;
import dev.connreg.resource.Addresses;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Makes a self-signed certificate that is good for the address of a connected registry. */
@Command(
        name = "create",
        description = {
            "Make a self-signed certificate whose IP SAN is the address of the connected registry's service.",
            "The key file can be read by its owner only."
        })
final class CertificateCreateCommand implements Callable<Integer> {

    /** A century: longer is a slip of the keyboard, and the form of a certificate ends with the year 9999. */
    private static final int MOST_DAYS = 36_500;

    private final Services services;

    @Option(
            names = "--service-ip",
            paramLabel = "ADDRESS",
            required = true,
            description = "The address of the service (service.clusterIP); repeatable.")
    private List<String> addresses = new ArrayList<>();

    @Option(names = "--dns-name", paramLabel = "NAME", description = "A host name to add as a DNS SAN; repeatable.")
    private List<String> dnsNames = new ArrayList<>();

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            defaultValue = "tls.crt",
            description = "The file to write the certificate to; default: ${DEFAULT-VALUE}.")
    private Path certificate = Path.of("tls.crt");

    @Option(
            names = "--key",
            paramLabel = "FILE",
            defaultValue = "tls.key",
            description = "The file to write the private key to; default: ${DEFAULT-VALUE}.")
    private Path key = Path.of("tls.key");

    @Option(
            names = "--days",
            paramLabel = "DAYS",
            defaultValue = "365",
            description = "How long it is valid; default: ${DEFAULT-VALUE}.")
    private int days;

    @Option(
            names = "--key-kind",
            paramLabel = "KIND",
            defaultValue = "RSA_4096",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private KeyKind keyKind = KeyKind.RSA_4096;

    @Option(names = "--overwrite", description = "Replace files that exist.")
    private boolean overwrite;

    @Mixin
    private ConsoleOptions consoleOptions;

    @picocli.CommandLine.Spec
    private picocli.CommandLine.Model.CommandSpec commandSpec;

    CertificateCreateCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        var console = services.console(consoleOptions);
        var request = request();
        requireFile("--certificate", certificate);
        requireFile("--key", key);
        var writer = new CertificateWriter(overwrite ? IfExists.OVERWRITE : IfExists.REFUSE);
        writer.requireWritable(certificate, key);
        if (keyKind == KeyKind.RSA_4096) {
            console.note("Making an RSA key of 4096 bits, which can take some seconds.");
        }
        var issued = new CertificateMaker(services.environment().clock()).make(request);
        writer.write(issued, certificate, key).forEach(made -> console.note("Created the directory " + made + "."));
        console.note("Wrote %s and %s: valid for %s, for %s."
                .formatted(certificate, key, days == 1 ? "a day" : days + " days", String.join(", ", names())));
        return ExitCode.OK;
    }

    private CertificateRequest request() {
        try {
            requireDays();
            var parsed = addresses.stream().map(Addresses::service).toList();
            return new CertificateRequest("connected-registry", parsed, dnsNames, Duration.ofDays(days), keyKind);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(commandSpec.commandLine(), e.getMessage(), e);
        }
    }

    private List<String> names() {
        var names = new LinkedHashMap<Object, String>();
        addresses.forEach(address -> names.putIfAbsent(Addresses.service(address), address));
        dnsNames.forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        return List.copyOf(names.values());
    }

    private void requireFile(String option, Path file) {
        if (file.toString().equals("-")) {
            throw new ParameterException(
                    commandSpec.commandLine(), option + " is -: name a file, as nothing is written to standard output");
        }
    }

    private void requireDays() {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "--days is %d: a certificate can be valid for 1 to %d days".formatted(days, MOST_DAYS));
        }
    }
}
