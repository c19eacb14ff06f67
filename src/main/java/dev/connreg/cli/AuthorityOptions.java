package dev.connreg.cli;

import dev.connreg.console.Console;
import dev.connreg.credential.certificate.CertificateFiles;
import dev.connreg.credential.certificate.CertificateRequest;
import dev.connreg.credential.certificate.SigningAuthority;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The options for who signs a new certificate. */
final class AuthorityOptions implements OptionGroup {

    private final Services services;

    private final OwnOption<Boolean> ca = OwnOption.flag(
            "Make a CA too, which signs it: nodes trust the CA, while its certificates come and go.", "--ca");

    private final OwnOption<Path> caCertificate = OwnOption.file(
            "FILE", "With --ca: the file to write the CA's certificate to; default: ca.crt.", "--ca-certificate");

    private final OwnOption<Path> caKey = OwnOption.file(
            "FILE",
            "With --ca: the file to write the CA's private key to, to sign further certificates with (--signed-by-key); without it, the key is forgotten.",
            "--ca-key");

    private final OwnOption<Integer> caDays =
            OwnOption.number("DAYS", "With --ca: how long the CA is valid; default: 3650.", "--ca-days");

    private final OwnOption<Path> signedBy = OwnOption.file(
            "FILE",
            "The certificate of a CA that is there and signs it, with those above it if there are any.",
            "--signed-by");

    private final OwnOption<Path> signedByKey =
            OwnOption.file("FILE", "The private key of that CA.", "--signed-by-key");

    private final PassphraseOption passphrase;

    AuthorityOptions(Services services) {
        this.services = services;
        passphrase = new PassphraseOption(services);
    }

    @Override
    public List<OwnOption<?>> options() {
        return Stream.concat(
                        Stream.of(ca, caCertificate, caKey, caDays, signedBy, signedByKey),
                        passphrase.options().stream())
                .toList();
    }

    /** Refuses what does not go together, and a CA that would end before what it signs. */
    void check(int days, int mostDays) {
        checkCombinations();
        if (ca.isSet() && (caDays() < days || caDays() > mostDays)) {
            throw caDays.misuse(
                    "--ca-days is %d: a CA is valid for as long as the certificate (%d days) at least, and %d days at most"
                            .formatted(caDays(), days, mostDays));
        }
        for (var file : List.of(caCertificate, caKey)) {
            file.refuseDash(file.name() + " is -: name a file, as nothing is written to standard output");
            file.refuseDirectory();
        }
    }

    private void checkCombinations() {
        if (ca.isSet() && signedBy.given().isPresent()) {
            throw ca.misuse("--ca makes a CA, and --signed-by names one: give one of the two");
        }
        if (signedBy.given().isPresent() != signedByKey.given().isPresent()) {
            throw signedBy.misuse("--signed-by and --signed-by-key go together: give both, or none");
        }
        if (signedBy.given().isEmpty()) {
            refuse(passphrase.options(), " is for the key of a CA that is there: give --signed-by as well");
        }
        if (!ca.isSet()) {
            refuse(List.of(caCertificate, caKey, caDays), " is for a CA that is made: give --ca as well");
        }
    }

    private static void refuse(List<OwnOption<?>> options, String why) {
        options.stream()
                .filter(option -> option.given().isPresent())
                .findFirst()
                .ifPresent(option -> {
                    throw option.misuse(option.name() + why);
                });
    }

    private int caDays() {
        return caDays.given().orElse(3650);
    }

    private Path caFile() {
        return caCertificate.given().orElse(Path.of("ca.crt"));
    }

    /** The files that will be written beside certificate and key. */
    List<Path> further() {
        return ca.isSet()
                ? Stream.concat(Stream.of(caFile()), caKey.given().stream()).toList()
                : List.of();
    }

    /** The files that are read, and must be there afterwards. */
    List<Path> read() {
        return Stream.of(signedBy, signedByKey)
                .flatMap(option -> option.given().stream())
                .toList();
    }

    /** Refuses an authority that may not sign what is asked for, before a key is made. */
    CertificateSigner signer(CertificateRequest request, CertificateFiles target, Console console) {
        var clock = services.environment().clock();
        if (ca.isSet()) {
            return new CertificateSigner.NewAuthority(clock, caFile(), caKey.given(), Duration.ofDays(caDays()));
        }
        if (signedBy.given().isEmpty()) {
            return new CertificateSigner.Itself(clock);
        }
        var authority =
                SigningAuthority.read(signedBy.get(), signedByKey.get(), passphrase.passphrases(console), clock);
        passphrase.sayIfUnused(console);
        authority.requireGoodFor(request, target, clock);
        return new CertificateSigner.Existing(clock, authority, signedBy.get());
    }
}
