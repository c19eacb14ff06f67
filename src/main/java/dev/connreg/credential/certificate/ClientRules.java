package dev.connreg.credential.certificate;

import dev.connreg.problem.Findings;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXReason;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** What clients refuse in a TLS handshake, however well files fit each other. */
final class ClientRules {

    // RFC 5280, 4.2.1.3.
    private static final int DIGITAL_SIGNATURE = 0;

    private final CertificateNames names;
    private final Findings findings;

    ClientRules(CertificateNames names, Findings findings) {
        this.names = names;
        this.findings = findings;
    }

    /** Those of a chain that clients look at. */
    void check(List<X509Certificate> used) {
        checkServer(used.getFirst());
        IntStream.range(0, used.size()).forEach(index -> checkEach(used.get(index), index + 1));
    }

    private void checkServer(X509Certificate certificate) {
        var usage = certificate.getKeyUsage();
        findings.require(
                usage == null || usage[DIGITAL_SIGNATURE],
                names.certificate()
                        + " may not be used in TLS, as its key usage lacks digitalSignature: have it issued with that");
    }

    private void checkEach(X509Certificate certificate, int number) {
        CertificateDefects.ofSent(certificate).forEach(defect -> findings.add(names.numbered(number) + " " + defect));
    }

    /** Follows the chain as a client does that trusts these (RFC 5280). One of them is enough. */
    void checkPath(List<X509Certificate> chain, List<X509Certificate> trusted, Instant now) {
        check(chain, trusted, (path, signer) -> invalid(path, signer, now));
    }

    /** What those above it admit: name constraints and path length. */
    void checkLimits(List<X509Certificate> chain, List<X509Certificate> trusted) {
        check(chain, trusted, ChainLimits::exceeded);
    }

    private interface Refusal extends BiFunction<List<X509Certificate>, X509Certificate, Optional<String>> {}

    private void check(List<X509Certificate> chain, List<X509Certificate> trusted, Refusal refusal) {
        if (trusted.contains(chain.getFirst())) {
            return;
        }
        var refusals = trusted.stream()
                .flatMap(signer -> path(chain, signer).stream().map(path -> refusal.apply(path, signer)))
                .toList();
        if (refusals.stream().noneMatch(Optional::isEmpty)) {
            refusals.stream()
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(why -> findings.add("clients refuse the chain of %s: %s".formatted(names.chain(), why)));
        }
    }

    /** What comes before one that is trusted; empty if that signs none of it. */
    private static Optional<List<X509Certificate>> path(List<X509Certificate> chain, X509Certificate signer) {
        return IntStream.range(0, chain.size())
                .filter(index -> Signatures.signs(signer, chain.get(index)))
                .mapToObj(index -> chain.subList(0, index + 1))
                .findFirst();
    }

    private static Optional<String> invalid(List<X509Certificate> path, X509Certificate signer, Instant now) {
        try {
            var parameters = new PKIXParameters(Set.of(new TrustAnchor(signer, null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now));
            parameters.addCertPathChecker(new PassedOverExtensions());
            validator(path.stream().anyMatch(NamelessCertificates::isNameless))
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
            return Optional.empty();
        } catch (CertPathValidatorException e) {
            return Optional.of(describe(e));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String describe(CertPathValidatorException e) {
        // BouncyCastle gives no reason.
        if (e.getReason() == PKIXReason.INVALID_POLICY
                || String.valueOf(e.getMessage()).contains("policy")) {
            return "an authority in it asks for certificate policies that the certificates do not have in common: have them issued with one, or without policy constraints";
        }
        if (String.valueOf(e.getMessage()).startsWith("Path does not chain")) {
            // It was found by its name and signature; the JDK, like openssl, asks for the key identifier as well.
            return "an authority key identifier in it names another certificate than the one that signed it: have it issued anew";
        }
        return (e.getIndex() < 0 ? "%2$s: have it issued anew" : "certificate %d: %s: have it issued anew")
                .formatted(e.getIndex() + 1, e.getMessage());
    }

    private static CertPathValidator validator(boolean nameless) throws NoSuchAlgorithmException {
        return nameless
                ? CertPathValidator.getInstance("PKIX", NamelessCertificates.provider())
                : CertPathValidator.getInstance("PKIX");
    }
}
