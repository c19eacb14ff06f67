package dev.connreg.cli;

import dev.connreg.credential.certificate.CertificateFiles;
import dev.connreg.credential.certificate.CertificateMaker;
import dev.connreg.credential.certificate.CertificateRequest;
import dev.connreg.credential.certificate.PemText;
import dev.connreg.credential.certificate.SigningAuthority;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who signs a new certificate: itself, an authority that is made with it, or one that is there. */
sealed interface CertificateSigner {

    /**
     * What is to be written.
     *
     * @param authority the file that the spec is to name as the authority
     * @param end when the certificate ends because its authority does
     */
    record Made(List<PemText> texts, Optional<Path> authority, Optional<LocalDate> end) {

        public Made {
            texts = List.copyOf(texts);
        }
    }

    /** Makes the certificate, with all keys that it needs. */
    Made make(CertificateRequest request, CertificateFiles target);

    /** How many keys have to be made. */
    int keys();

    /** The certificate is its own authority. */
    record Itself(Clock clock) implements CertificateSigner {

        @Override
        public Made make(CertificateRequest request, CertificateFiles target) {
            var issued = new CertificateMaker(clock).make(request);
            var texts = List.of(
                    PemText.of(target.certificate(), issued.certificatePem()),
                    PemText.secret(target.key(), issued.keyPem()));
            return new Made(texts, Optional.empty(), Optional.empty());
        }

        @Override
        public int keys() {
            return 1;
        }
    }

    /** An authority that is made, too; without a file for its key, that is forgotten. */
    record NewAuthority(Clock clock, Path certificate, Optional<Path> key, Duration validity)
            implements CertificateSigner {

        private static final String NAME = "connected-registry CA";

        @Override
        public Made make(CertificateRequest request, CertificateFiles target) {
            var maker = new CertificateMaker(clock);
            var authority = maker.makeAuthority(NAME, validity, request.keyKind());
            var issued = maker.make(request, authority);
            var texts = new ArrayList<>(List.of(
                    PemText.of(target.certificate(), issued.certificatePem()),
                    PemText.secret(target.key(), issued.keyPem()),
                    PemText.of(certificate, authority.certificatePem())));
            key.map(file -> PemText.secret(file, authority.keyPem())).ifPresent(texts::add);
            return new Made(texts, Optional.of(certificate), Optional.empty());
        }

        @Override
        public int keys() {
            return 2;
        }
    }

    /** One that is there, in a file. */
    record Existing(Clock clock, SigningAuthority authority, Path file) implements CertificateSigner {

        @Override
        public Made make(CertificateRequest request, CertificateFiles target) {
            var signed = authority.sign(request, target, clock);
            var texts = List.of(
                    PemText.of(target.certificate(), signed.certificatePem()),
                    PemText.secret(target.key(), signed.own().keyPem()));
            return new Made(texts, Optional.of(file), end(request));
        }

        private Optional<LocalDate> end(CertificateRequest request) {
            return Optional.of(authority.end())
                    .filter(it -> it.isBefore(clock.instant().plus(request.validity())))
                    .map(it -> it.atZone(ZoneOffset.UTC).toLocalDate());
        }

        @Override
        public int keys() {
            return 1;
        }
    }
}
