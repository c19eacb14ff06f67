package dev.connreg.credential.certificate;

import dev.connreg.problem.Findings;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a certificate of the user's must be, each with what to do where it is not. */
final class CertificateChecks {

    static final String SPELLING =
            "letter case, blanks or types of string differ, and clients compare names byte by byte: have it issued anew";

    /** No chain is as long (openssl's own limit is 100); a Kubernetes Secret holds a MiB. */
    private static final int MOST = 100;

    /** Go's crypto/tls, maxHandshakeCertificateMsg, less what stands around the certificates. */
    private static final int MOST_BYTES = 250 << 10;

    private final CertificateNames names;
    private final Instant now;
    private final ServerRequirements wanted;
    private final Findings findings;

    CertificateChecks(CertificateNames names, Instant now, ServerRequirements wanted, Findings findings) {
        this.names = names;
        this.now = now;
        this.wanted = wanted;
        this.findings = findings;
    }

    /** Nothing else of a chain that is too long is looked at, as that takes long. */
    boolean canBeSent(List<X509Certificate> chain) {
        var bytes = chain.stream().mapToInt(it -> Pem.der(it).length).sum();
        findings.require(
                bytes <= MOST_BYTES,
                "%s is a chain of %d KiB, and clients take up to %d KiB: leave out what is not of the chain"
                        .formatted(names.certificate(), bytes >> 10, MOST_BYTES >> 10));
        return isShort(
                chain,
                "%s is a chain of %d certificates, and a server sends up to %d: leave out what is not of the chain"
                        .formatted(names.certificate(), chain.size(), MOST));
    }

    boolean canBeTrusted(List<X509Certificate> authorities) {
        return isShort(
                authorities,
                "%s holds %d certificates, and up to %d can be distributed: give the one that signed yours"
                        .formatted(names.authority(), authorities.size(), MOST));
    }

    private boolean isShort(List<X509Certificate> certificates, String otherwise) {
        findings.require(certificates.size() <= MOST, otherwise);
        return certificates.size() <= MOST;
    }

    void checkServer(List<X509Certificate> chain, List<X509Certificate> given, boolean isReplaceable) {
        checkOrder(chain);
        var used = used(chain, given);
        new ValidityChecks(names, now, wanted, findings).check(used, isReplaceable);
        new ClientRules(names, findings).check(used);
    }

    /** Up to what a given authority vouches for: above that, where one may have expired, no client looks. */
    private static List<X509Certificate> used(List<X509Certificate> chain, List<X509Certificate> given) {
        var end = IntStream.range(0, chain.size())
                .filter(index -> given.stream().anyMatch(authority -> Signatures.vouches(authority, chain.get(index))))
                .findFirst();
        return chain.subList(0, end.orElse(chain.size() - 1) + 1);
    }

    /** Of those that a site needs: its own, what is between, and what is trusted. */
    List<String> warnings(List<X509Certificate> chain, List<X509Certificate> trusted) {
        var used = used(chain, trusted);
        var own = IntStream.range(0, used.size())
                .filter(index -> endsSoon(used.get(index)))
                .mapToObj(
                        index -> expiry(index == 0 ? names.certificate() : names.numbered(index + 1), used.get(index)));
        var others = trusted.stream()
                .filter(it -> !chain.contains(it) && endsSoon(it))
                .map(it -> expiry(names.authority(), it));
        return Stream.concat(own, others).toList();
    }

    private boolean endsSoon(X509Certificate certificate) {
        return CertificateDates.of(certificate).endsWithin(wanted.warning(), now);
    }

    private static String expiry(String name, X509Certificate certificate) {
        return "%s expires on %s: %s before"
                .formatted(name, certificate.getNotAfter().toInstant(), ValidityChecks.renewal(certificate));
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
            findings.add(
                    "%s is named in another way by the one before it: %s".formatted(names.numbered(number), SPELLING));
            return;
        }
        if (!Signatures.signs(issuer, certificate)) {
            findings.add(
                    "%s did not sign the one before it, whose issuer is '%s': put that issuer's certificate there, as each must sign the one before it, or leave this one out"
                            .formatted(names.numbered(number), certificate.getIssuerX500Principal()));
            return;
        }
        CertificateDefects.ofSigner(issuer).ifPresent(defect -> findings.add(names.numbered(number) + " " + defect));
    }
}
