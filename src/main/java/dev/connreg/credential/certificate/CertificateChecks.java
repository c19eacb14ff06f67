package dev.connreg.credential.certificate;

import dev.connreg.problem.Findings;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a certificate of the user's must be, each with what to do where it is not. */
final class CertificateChecks {

    private static final String SPELLING =
            "letter case, blanks or types of string differ, and clients compare names byte by byte. Have it issued anew";

    /** No chain is as long (openssl's own limit is 100); a Kubernetes Secret holds a MiB. */
    private static final int MOST = 100;

    /** Go's crypto/tls, maxHandshakeCertificateMsg, less what stands around the certificates. */
    private static final int MOST_BYTES = 250 << 10;

    private final CertificateFiles files;
    private final Instant now;
    private final ServerRequirements wanted;
    private final Findings findings;

    CertificateChecks(CertificateFiles files, Instant now, ServerRequirements wanted, Findings findings) {
        this.files = files;
        this.now = now;
        this.wanted = wanted;
        this.findings = findings;
    }

    /** Nothing else of a chain that is too long is looked at, as that takes long. */
    boolean canBeSent(List<X509Certificate> chain) {
        var bytes = chain.stream().mapToInt(it -> Pem.der(it).length).sum();
        findings.require(
                bytes <= MOST_BYTES,
                "certificate '%s' is a chain of %d KiB: clients take up to %d KiB"
                        .formatted(files.certificate(), bytes >> 10, MOST_BYTES >> 10));
        return isShort(
                chain,
                "certificate '%s' is a chain of %d certificates: a server sends up to %d, its own and those above it"
                        .formatted(files.certificate(), chain.size(), MOST));
    }

    boolean canBeTrusted(List<X509Certificate> authorities) {
        return isShort(
                authorities,
                "certificate authority '%s' holds %d certificates, and up to %d can be distributed: give the one that signed yours"
                        .formatted(
                                files.certificateAuthority().map(Path::toString).orElse(""), authorities.size(), MOST));
    }

    private boolean isShort(List<X509Certificate> certificates, String otherwise) {
        findings.require(certificates.size() <= MOST, otherwise);
        return certificates.size() <= MOST;
    }

    void checkServer(List<X509Certificate> chain, List<X509Certificate> given) {
        checkOrder(chain);
        var used = used(chain, given);
        used.forEach(certificate -> checkTime(files.certificate(), certificate));
        new ClientRules(files.certificate(), findings).check(used);
    }

    /** Up to what a given authority vouches for: above that, where one may have expired, no client looks. */
    private static List<X509Certificate> used(List<X509Certificate> chain, List<X509Certificate> given) {
        var end = IntStream.range(0, chain.size())
                .filter(index -> given.stream().anyMatch(authority -> Signatures.vouches(authority, chain.get(index))))
                .findFirst();
        return chain.subList(0, end.orElse(chain.size() - 1) + 1);
    }

    /** As a client of the site does; only where everything else is well, as the reasons are hard to read. */
    void checkPath(List<X509Certificate> chain, List<X509Certificate> trusted) {
        // Where nodes trust the authority already, its certificate is not here: the chain counts up to its end.
        new ClientRules(files.certificate(), findings)
                .checkPath(chain, trusted.isEmpty() ? List.of(chain.getLast()) : withoutDefects(chain, trusted), now);
    }

    /** Those by which a path may end; one that is expired, for example, ends none. */
    private List<X509Certificate> withoutDefects(List<X509Certificate> chain, List<X509Certificate> trusted) {
        return files.certificateAuthority()
                .map(file -> trusted.stream()
                        .filter(it -> defects(file, chain, trusted, it).isEmpty())
                        .toList())
                .orElse(trusted);
    }

    List<X509Certificate> trusted(List<X509Certificate> chain, List<X509Certificate> given) {
        if (files.certificateAuthority().isPresent()) {
            checkAuthority(files.certificateAuthority().get(), chain, given);
            return given;
        }
        if (KeyKinds.unusable(chain.getLast()).isPresent() || Signatures.isSelfSigned(chain.getLast())) {
            return List.of(chain.getLast());
        }
        findings.require(
                wanted.trust() == TrustDistribution.OWN,
                "certificate '%s' is signed by '%s': give that authority's certificate as well, as nodes have to trust it"
                        .formatted(files.certificate(), chain.getLast().getIssuerX500Principal()));
        return List.of();
    }

    /** Of those that a site needs: its own, what is between, and what is trusted. */
    List<String> warnings(List<X509Certificate> chain, List<X509Certificate> trusted) {
        var used = used(chain, trusted);
        var own = IntStream.range(0, used.size())
                .filter(index -> endsSoon(used.get(index)))
                .mapToObj(index -> expiry(
                        index == 0 ? "certificate" : "certificate %d of".formatted(index + 1),
                        files.certificate(),
                        used.get(index)));
        var others = trusted.stream()
                .filter(it -> !chain.contains(it) && endsSoon(it))
                .flatMap(it ->
                        files.certificateAuthority().stream().map(file -> expiry("certificate authority", file, it)));
        return Stream.concat(own, others).toList();
    }

    private boolean endsSoon(X509Certificate certificate) {
        return CertificateDates.of(certificate).endsWithin(wanted.warning(), now);
    }

    private static String expiry(String what, Path file, X509Certificate certificate) {
        return "%s '%s' expires on %s"
                .formatted(what, file, certificate.getNotAfter().toInstant());
    }

    private void checkOrder(List<X509Certificate> chain) {
        IntStream.range(1, chain.size())
                .forEach(index -> checkIssuer(chain.get(index), chain.get(index - 1), index + 1));
    }

    private void checkIssuer(X509Certificate issuer, X509Certificate certificate, int number) {
        if (KeyKinds.unusable(issuer).isPresent()) {
            return; // Said of the key; the JDK cannot tell what was signed with it.
        }
        if (Signatures.signsUnderAnotherSpelling(issuer, certificate)) {
            findings.add("certificate %d of '%s' is named in another way by the one before it: %s"
                    .formatted(number, files.certificate(), SPELLING));
            return;
        }
        if (!Signatures.signs(issuer, certificate)) {
            findings.add(
                    "certificate %d of '%s' does not sign the one before it: the server's own comes first, then who signed it, and so on"
                            .formatted(number, files.certificate()));
            return;
        }
        CertificateDefects.ofSigner(issuer)
                .ifPresent(defect ->
                        findings.add("certificate %d of '%s' %s".formatted(number, files.certificate(), defect)));
    }

    private void checkTime(Path file, X509Certificate certificate) {
        time(file, certificate, now).ifPresent(findings::add);
    }

    /** Why it is not valid now. */
    static Optional<String> time(Path file, X509Certificate certificate, Instant now) {
        var start = certificate.getNotBefore().toInstant();
        var end = certificate.getNotAfter().toInstant();
        var subject = NamelessCertificates.subject(certificate);
        if (end.isBefore(start)) {
            return Optional.of(
                    "certificate '%s' (%s) is never valid: it ends on %s, before it begins on %s: make a new one"
                            .formatted(file, subject, end, start));
        }
        if (now.isBefore(start)) {
            return Optional.of("certificate '%s' (%s) is valid only from %s on: is the clock right?"
                    .formatted(file, subject, start));
        }
        return now.isAfter(end)
                ? Optional.of("certificate '%s' (%s) expired on %s: make a new one".formatted(file, subject, end))
                : Optional.empty();
    }

    private void checkAuthority(Path file, List<X509Certificate> chain, List<X509Certificate> authorities) {
        if (authorities.isEmpty()) {
            return; // It could not be read, which is said already.
        }
        var signers = authorities.stream()
                .filter(authority -> chain.stream().anyMatch(one -> Signatures.vouches(authority, one)))
                .toList();
        if (signers.isEmpty()) {
            strangers(file, chain, authorities).forEach(findings::add);
            return;
        }
        var defects = signers.stream()
                .map(signer -> defects(file, chain, authorities, signer))
                .toList();
        // A client takes any of them that is good.
        if (defects.stream().noneMatch(List::isEmpty)) {
            defects.stream().flatMap(List::stream).forEach(findings::add);
        }
    }

    /** Why none of them is known to have signed. The JDK cannot tell what was signed with a key that it cannot use. */
    private List<String> strangers(Path file, List<X509Certificate> chain, List<X509Certificate> authorities) {
        var unusable = authorities.stream()
                .filter(it -> KeyKinds.unusable(it).isPresent())
                .flatMap(it -> named(file, authorities, it, CertificateDefects.ofTrusted(it)))
                .toList();
        if (!unusable.isEmpty()) {
            return unusable;
        }
        var isSpelt = authorities.stream()
                .anyMatch(it -> chain.stream().anyMatch(one -> Signatures.signsUnderAnotherSpelling(it, one)));
        return List.of(
                isSpelt
                        ? "certificate authority '%s' is named in another way by certificate '%s': %s"
                                .formatted(file, files.certificate(), SPELLING)
                        : "certificate authority '%s' did not sign certificate '%s', whose issuer is '%s'"
                                .formatted(
                                        file,
                                        files.certificate(),
                                        chain.getLast().getIssuerX500Principal()));
    }

    private List<String> defects(
            Path file, List<X509Certificate> chain, List<X509Certificate> authorities, X509Certificate signer) {
        var inItself = named(file, authorities, signer, CertificateDefects.ofTrusted(signer));
        var asSigner = signer.equals(chain.getFirst())
                ? Stream.<String>empty()
                : CertificateDefects.ofSigner(signer)
                        .map(defect -> "certificate authority '%s' holds a certificate that %s".formatted(file, defect))
                        .stream();
        return Stream.of(inItself, asSigner, time(file, signer, now).stream())
                .flatMap(defects -> defects)
                .toList();
    }

    private static Stream<String> named(
            Path file, List<X509Certificate> all, X509Certificate certificate, List<String> defects) {
        return defects.stream()
                .map(defect -> "certificate %d of '%s' %s".formatted(all.indexOf(certificate) + 1, file, defect));
    }
}
