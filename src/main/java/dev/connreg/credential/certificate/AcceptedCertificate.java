package dev.connreg.credential.certificate;

import dev.connreg.problem.Failure;
import dev.connreg.problem.Findings;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an authority answered to a request, sorted.
 *
 * @param sent the server's certificate, and what stands between it and the root
 * @param root what nodes are to trust; absent if the answer does not have it
 * @param others how many certificates belong to neither
 */
public record AcceptedCertificate(List<X509Certificate> sent, Optional<X509Certificate> root, int others) {

    public AcceptedCertificate {
        sent = List.copyOf(sent);
    }

    /**
     * Where an answer is, and what it answers.
     *
     * @param signed what came back, in any order and form
     */
    public record Answer(List<Path> signed, Path key, Path request) {

        public Answer {
            signed = List.copyOf(signed);
        }
    }

    /**
     * Reads an answer, and checks it against key and request and as {@link ServerCertificateReader} does.
     *
     * @throws Failure with all findings
     */
    public static AcceptedCertificate read(Answer answer, Passphrases passphrases, Clock clock) {
        var findings = new Findings();
        var files = new OpenedFiles(passphrases, findings);
        var places = new LinkedHashMap<X509Certificate, Path>();
        answer.signed().forEach(file -> files.certificates(file).forEach(one -> places.putIfAbsent(one, file)));
        var certificates = List.copyOf(places.keySet());
        var keys = files.keys(answer.key());
        var request = request(answer.request(), findings);
        findings.throwIfAny();
        var key = key(keys, request.orElseThrow(), answer);
        var chain = ChainOrder.above(own(certificates, key, answer), certificates);
        var accepted = sorted(chain, certificates.size());
        accepted.check(answer, places, request.orElseThrow(), key, clock);
        return accepted;
    }

    private static Optional<SigningRequest> request(Path file, Findings findings) {
        try {
            return Optional.of(SigningRequest.read(file));
        } catch (Failure e) {
            e.findings().forEach(findings::add);
            return Optional.empty();
        }
    }

    private static PrivateKey key(List<PrivateKey> keys, SigningRequest request, Answer answer) {
        return keys.stream()
                .filter(key -> KeyMatch.fits(key, request.key()))
                .findFirst()
                .orElseThrow(() -> new Failure("request '%s' is not for key '%s': name the two that were made together"
                        .formatted(answer.request(), answer.key())));
    }

    private static X509Certificate own(List<X509Certificate> certificates, PrivateKey key, Answer answer) {
        return certificates.stream()
                .filter(one -> KeyMatch.fits(key, one.getPublicKey()))
                .findFirst()
                .orElseThrow(() -> new Failure(
                        "none of the certificates in %s is for key '%s' (they are for %s): give the answer to request '%s'"
                                .formatted(
                                        answer.signed().stream()
                                                .map("'%s'"::formatted)
                                                .collect(Collectors.joining(", ")),
                                        answer.key(),
                                        certificates.stream()
                                                .map(one -> "'" + NamelessCertificates.subject(one) + "'")
                                                .collect(Collectors.joining(", ")),
                                        answer.request())));
    }

    private static AcceptedCertificate sorted(List<X509Certificate> chain, int all) {
        var last = chain.getLast();
        var hasRoot = chain.size() > 1 && Signatures.isSelfSigned(last);
        return new AcceptedCertificate(
                hasRoot ? chain.subList(0, chain.size() - 1) : chain,
                hasRoot ? Optional.of(last) : Optional.empty(),
                all - chain.size());
    }

    private void check(
            Answer answer, Map<X509Certificate, Path> places, SigningRequest request, PrivateKey key, Clock clock) {
        var addresses = request.addresses();
        if (addresses.isEmpty()) {
            throw new Failure(
                    "request '%s' asks for no IP address, so its certificate fits no service: make one with the address of the service"
                            .formatted(answer.request()));
        }
        // Where the root is not there, it is said, and nodes may have it already.
        var wanted = new ServerRequirements(
                addresses.getFirst(), request.hostNames(), TrustDistribution.OWN, CertificateDates.SOON);
        var files = new CertificateFiles(
                places.getOrDefault(sent.getFirst(), answer.signed().getFirst()), answer.key(), root.map(places::get));
        new ServerCertificateReader(clock)
                .check(
                        CertificateNames.ofIssued(files),
                        wanted,
                        sent,
                        key,
                        root.stream().toList());
        requireAll(addresses, answer);
    }

    private void requireAll(List<InetAddress> addresses, Answer answer) {
        var missing = addresses.stream()
                .filter(address -> !SubjectAlternativeNames.holds(sent.getFirst(), address))
                .map(InetAddress::getHostAddress)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new Failure(
                    "the certificate lacks %s, which request '%s' asked for: have it issued with the subject alternative names of the request"
                            .formatted(missing, answer.request()));
        }
    }

    /** The certificate and what stands between it and the root, as PEM. */
    public String certificatePem() {
        return sent.stream().map(Pem::of).collect(Collectors.joining());
    }

    /** The root as PEM, where it is there. */
    public Optional<String> rootPem() {
        return root.map(Pem::of);
    }

    /** The day on which the first of them ends, in UTC. */
    public LocalDate end() {
        return Stream.concat(sent.stream(), root.stream())
                .map(one -> CertificateDates.of(one).end())
                .min(Instant::compareTo)
                .orElseThrow()
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
    }

    /** Who signed the last of those that are sent. */
    public String issuer() {
        return sent.getLast().getIssuerX500Principal().toString();
    }
}
