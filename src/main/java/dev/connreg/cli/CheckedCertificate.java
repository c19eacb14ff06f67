package dev.connreg.cli;

import dev.connreg.credential.certificate.CertificateDates;
import dev.connreg.credential.certificate.CertificateFiles;
import dev.connreg.credential.certificate.ServerRequirements;
import dev.connreg.credential.certificate.TrustDistribution;
import dev.connreg.problem.Failure;
import dev.connreg.resource.Addresses;
import dev.connreg.site.SiteCredentials;
import dev.connreg.spec.reader.SpecOverride;
import dev.connreg.spec.reader.SpecReader;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says which files are checked, and what for: by a spec, or by options, which override it. */
final class CheckedCertificate implements OptionGroup {

    /** What is to be checked. */
    record Choice(CertificateFiles files, ServerRequirements wanted) {}

    private final Services services;

    private final OwnOption<Path> spec =
            OwnOption.file("FILE", "A spec that names them; - is standard input. Options override it.", "--file", "-f");

    private final OwnOption<String> certificate = OwnOption.text("FILE", "The certificate.", "--certificate");

    private final OwnOption<String> key =
            OwnOption.text("FILE", "Its private key; default: it is in the file of the certificate.", "--key");

    private final OwnOption<String> certificateAuthority = OwnOption.text(
            "FILE", "The CA certificate that nodes trust, if not the certificate itself.", "--certificate-authority");

    private final OwnOption<String> serviceIp =
            OwnOption.text("ADDRESS", "The address of the service (service.clusterIP).", "--service-ip");

    private final OwnOption<List<String>> dnsNames =
            OwnOption.texts("NAME", "A host name that it must be good for as well; repeatable.", "--dns-name");

    private final OwnOption<Integer> warnDays = OwnOption.number(
            "DAYS", "Exit with 4 if it is good, but expires within so many days; else a warning at 30.", "--warn-days");

    CheckedCertificate(Services services) {
        this.services = services;
    }

    @Override
    public List<OwnOption<?>> options() {
        return List.of(spec, certificate, key, certificateAuthority, serviceIp, dnsNames, warnDays);
    }

    /** Whether the exit code tells that the certificate expires soon. */
    boolean tellsExpiry() {
        return warnDays.given().isPresent();
    }

    /** Throws what a command line or a spec is refused with. */
    Choice choice() {
        if (warnDays.given().filter(days -> days < 0).isPresent()) {
            throw warnDays.misuse("--warn-days is %d: give a number of days, from 0 on".formatted(warnDays.get()));
        }
        return spec.given().map(this::ofSpec).orElseGet(this::ofOptions);
    }

    private Choice ofSpec(Path path) {
        var overrides = Stream.of(
                        KeyOptions.text("--service-ip", "service.clusterIP", serviceIp),
                        KeyOptions.text("--certificate", "tls.certificate", certificate),
                        KeyOptions.text("--key", "tls.key", key),
                        KeyOptions.text("--certificate-authority", "tls.certificateAuthority", certificateAuthority))
                .<SpecOverride>flatMap(some -> some)
                .toList();
        var read = SpecReader.read(Optional.of(SpecOptions.source(services, path)), overrides)
                .spec();
        var files = SiteCredentials.files(read.tls())
                .orElseThrow(() -> new Failure(
                        "'%s' names no certificate files (tls.certificate, tls.key), so there is nothing to check"
                                .formatted(path)));
        var address = InetAddress.ofLiteral(read.extension().serviceClusterIp());
        return new Choice(files, wanted(address, SiteCredentials.trust(read.tls())));
    }

    private Choice ofOptions() {
        var own = certificate
                .given()
                .orElseThrow(() ->
                        certificate.misuse("Nothing says what to check: give --certificate, or a spec with --file"));
        var address = serviceIp
                .given()
                .orElseThrow(() -> serviceIp.misuse("--service-ip is missing: give it, or a spec with --file"));
        var files = new CertificateFiles(
                Path.of(own),
                Path.of(key.given().orElse(own)),
                certificateAuthority.given().map(Path::of));
        return new Choice(files, wanted(parsed(address), TrustDistribution.EXTENSION));
    }

    private InetAddress parsed(String address) {
        try {
            return Addresses.service(address);
        } catch (IllegalArgumentException e) {
            throw serviceIp.misuse("--service-ip: " + e.getMessage());
        }
    }

    private ServerRequirements wanted(InetAddress address, TrustDistribution trust) {
        try {
            return new ServerRequirements(
                    address,
                    dnsNames.given().orElse(List.of()),
                    trust,
                    warnDays.given().map(Duration::ofDays).orElse(CertificateDates.SOON));
        } catch (IllegalArgumentException e) {
            throw dnsNames.misuse("--dns-name: " + e.getMessage());
        }
    }
}
