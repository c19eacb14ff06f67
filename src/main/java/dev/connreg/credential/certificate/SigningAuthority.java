package dev.connreg.credential.certificate;

import dev.connreg.problem.Failure;
import dev.connreg.problem.Findings;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A certificate authority of the user's, and what stands above it in its file. */
public final class SigningAuthority {

    private final Path file;
    private final IssuedCertificate authority;
    private final List<X509Certificate> line;

    private SigningAuthority(Path file, IssuedCertificate authority, List<X509Certificate> line) {
        this.file = file;
        this.authority = authority;
        this.line = List.copyOf(line);
    }

    /**
     * Reads one.
     *
     * @param certificate its certificate, with those above it in any order
     * @throws Failure with all findings: a file that cannot be read, a key of none of the certificates, one that may not
     *     sign or is not valid now
     */
    public static SigningAuthority read(Path certificate, Path key, Passphrases passphrases, Clock clock) {
        var findings = new Findings();
        var files = new OpenedFiles(passphrases, findings);
        var certificates = files.certificates(certificate);
        var keys = files.keys(key);
        findings.throwIfAny();
        var pair = certificates.stream()
                .flatMap(one -> keys.stream()
                        .filter(each -> KeyMatch.fits(each, one.getPublicKey()))
                        .limit(1)
                        .map(each -> new IssuedCertificate(one, each)))
                .findFirst()
                .orElseThrow(() -> new Failure(
                        "key '%s' does not fit certificate '%s', as they are not of one pair: give the key that the certificate was made for"
                                .formatted(key, certificate)));
        var line = ChainOrder.above(pair.certificate(), certificates);
        require(line, certificate, clock.instant());
        return new SigningAuthority(certificate, pair, line);
    }

    private static void require(List<X509Certificate> line, Path file, Instant now) {
        var findings = new Findings();
        for (var authority : line) {
            CertificateDefects.ofSigner(authority)
                    .ifPresent(defect -> findings.add("certificate authority '%s' (%s) %s"
                            .formatted(file, authority.getSubjectX500Principal(), defect)));
            ValidityChecks.fault("certificate authority '%s'".formatted(file), authority, now)
                    .ifPresent(findings::add);
        }
        findings.throwIfAny();
    }

    /** Who signs, as people write it. */
    public String name() {
        return authority.certificate().getSubjectX500Principal().toString();
    }

    /** When it ends, or what stands above it, if that is sooner: nothing that it signs is good for longer. */
    public Instant end() {
        return line.stream()
                .map(one -> CertificateDates.of(one).end())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /**
     * A new certificate for a server, with what it is to send behind it.
     *
     * @param target where they will be, for findings
     * @throws Failure if clients would refuse it, as name constraints exclude its names, for example
     */
    public SignedCertificate sign(CertificateRequest request, CertificateFiles target, Clock clock) {
        var made = new CertificateMaker(clock).make(shortened(request, clock.instant()), authority);
        var sent = Stream.concat(
                        Stream.of(made.certificate()), line.stream().filter(one -> !Signatures.isSelfSigned(one)))
                .toList();
        var files = new CertificateFiles(target.certificate(), target.key(), Optional.of(file));
        var wanted = new ServerRequirements(
                request.ipAddresses().getFirst(), request.dnsNames(), TrustDistribution.EXTENSION, Duration.ZERO);
        new ServerCertificateReader(clock)
                .check(CertificateNames.ofIssued(files), wanted, sent, made.key(), List.of(line.getLast()));
        return new SignedCertificate(sent, made, line);
    }

    /**
     * Refuses what {@link #sign} refuses, before a key is made that takes long: one of a curve is made at once, and shows it.
     */
    public void requireGoodFor(CertificateRequest request, CertificateFiles target, Clock clock) {
        sign(
                new CertificateRequest(
                        request.commonName(),
                        request.ipAddresses(),
                        request.dnsNames(),
                        request.validity(),
                        KeyKind.EC_P256),
                target,
                clock);
    }

    private CertificateRequest shortened(CertificateRequest request, Instant now) {
        var left = Duration.between(now, end());
        return request.validity().compareTo(left) <= 0
                ? request
                : new CertificateRequest(
                        request.commonName(), request.ipAddresses(), request.dnsNames(), left, request.keyKind());
    }

    /** What was signed. */
    public record SignedCertificate(
            List<X509Certificate> sent, IssuedCertificate own, List<X509Certificate> authorities) {

        public SignedCertificate {
            sent = List.copyOf(sent);
            authorities = List.copyOf(authorities);
        }

        /** The certificate and what stands between it and the root, as PEM. */
        public String certificatePem() {
            return sent.stream().map(Pem::of).collect(Collectors.joining());
        }

        /** Until when all of it is good. */
        public Instant end() {
            var all = new ArrayList<>(sent);
            all.addAll(authorities);
            return all.stream()
                    .map(one -> CertificateDates.of(one).end())
                    .min(Instant::compareTo)
                    .orElseThrow();
        }
    }

    /** The key is not in it. */
    @Override
    public String toString() {
        return "certificate authority " + name();
    }
}
