package dev.connreg.credential.certificate;

import dev.connreg.problem.Findings;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** What clients refuse in a TLS handshake, however well files fit each other. */
final class ClientRules {

    private static final Set<String> BROKEN_SIGNATURES = Set.of("SHA1", "MD5", "MD2");

    private final Path file;
    private final Findings findings;

    ClientRules(Path file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    void check(List<X509Certificate> chain) {
        checkServer(chain.getFirst());
        IntStream.range(0, chain.size()).forEach(index -> checkEach(chain.get(index), index + 1));
        IntStream.range(1, chain.size())
                .filter(index -> !Signatures.isAuthority(chain.get(index)))
                .forEach(index ->
                        findings.add("certificate %d of '%s' may not sign others: its basic constraints lack CA:TRUE"
                                .formatted(index + 1, file)));
    }

    private void checkServer(X509Certificate certificate) {
        var usage = certificate.getKeyUsage();
        findings.require(
                usage == null || usage[0],
                "certificate '%s' may not be used in TLS: its key usage lacks digitalSignature".formatted(file));
    }

    private void checkEach(X509Certificate certificate, int number) {
        KeyKinds.unusable(SubjectPublicKeyInfo.getInstance(
                        certificate.getPublicKey().getEncoded()))
                .ifPresent(
                        kind -> findings.add("certificate %d of '%s' has a key that clients do not accept (%s): use %s"
                                .formatted(number, file, kind, KeyKinds.USABLE)));
        findings.require(
                Signatures.isSelfSigned(certificate)
                        || BROKEN_SIGNATURES.stream().noneMatch(certificate.getSigAlgName()::startsWith),
                "certificate %d of '%s' is signed with %s, which clients do not accept: have it signed with SHA-256"
                        .formatted(number, file, certificate.getSigAlgName()));
        findings.require(
                !certificate.hasUnsupportedCriticalExtension(),
                "certificate %d of '%s' has a critical extension that clients do not know (%s)"
                        .formatted(number, file, String.join(", ", certificate.getCriticalExtensionOIDs())));
    }

    /** Follows the chain as a client does that trusts these: name constraints, path length, purposes (RFC 5280). */
    void checkPath(List<X509Certificate> chain, List<X509Certificate> trusted, Instant now) {
        if (trusted.contains(chain.getFirst())) {
            return;
        }
        trusted.stream()
                .filter(authority -> chain.stream().anyMatch(it -> Signatures.vouches(authority, it)))
                .flatMap(authority -> NameConstraints.violation(authority, chain.getFirst()).stream())
                .findFirst()
                .ifPresent(why -> findings.add(
                        "clients refuse the chain of '%s': the name constraints of its authority exclude it (%s)"
                                .formatted(file, why)));
        try {
            var path = CertificateFactory.getInstance("X.509")
                    .generateCertPath(chain.stream()
                            .takeWhile(certificate -> !trusted.contains(certificate))
                            .toList());
            var parameters = new PKIXParameters(
                    trusted.stream().map(it -> new TrustAnchor(it, null)).collect(Collectors.toSet()));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now));
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
        } catch (CertPathValidatorException e) {
            findings.add("clients refuse the chain of '%s'%s: %s"
                    .formatted(file, e.getIndex() < 0 ? "" : " at certificate " + (e.getIndex() + 1), e.getMessage()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
