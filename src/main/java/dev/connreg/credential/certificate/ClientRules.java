package dev.connreg.credential.certificate;

import dev.connreg.problem.Findings;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;

/** What clients refuse in a TLS handshake, however well files fit each other. */
final class ClientRules {

    /** Those that Go's crypto/x509 takes where they are critical. */
    private static final Set<String> KNOWN_EXTENSIONS = Stream.of(
                    Extension.keyUsage,
                    Extension.subjectAlternativeName,
                    Extension.basicConstraints,
                    Extension.nameConstraints,
                    Extension.cRLDistributionPoints,
                    Extension.certificatePolicies,
                    Extension.policyMappings,
                    Extension.policyConstraints,
                    Extension.extendedKeyUsage,
                    Extension.inhibitAnyPolicy)
            .map(ASN1ObjectIdentifier::getId)
            .collect(Collectors.toUnmodifiableSet());

    private final Path file;
    private final Findings findings;

    ClientRules(Path file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    void check(List<X509Certificate> chain) {
        checkServer(chain.getFirst());
        IntStream.range(0, chain.size()).forEach(index -> checkEach(chain.get(index), index + 1));
    }

    private void checkServer(X509Certificate certificate) {
        var usage = certificate.getKeyUsage();
        findings.require(
                usage == null || usage[0],
                "certificate '%s' may not be used in TLS: its key usage lacks digitalSignature".formatted(file));
    }

    private void checkEach(X509Certificate certificate, int number) {
        refuseKey(KeyKinds.unusableForServer(certificate), number);
        checkSerialNumber(certificate, number);
        findings.require(
                SubjectAlternativeNames.isForServers(certificate),
                "certificate %d of '%s' is not for servers: its extended key usage lacks serverAuth"
                        .formatted(number, file));
        Optional.of(certificate)
                .filter(it -> !Signatures.isSelfSigned(it))
                .flatMap(Signatures::refused)
                .ifPresent(how -> findings.add(
                        "certificate %d of '%s' is signed with %s, which clients do not accept: have it signed with SHA-256%s"
                                .formatted(
                                        number,
                                        file,
                                        how,
                                        how.contains("salt") ? " and a salt as long, 32 bytes" : "")));
        var unknown = unknownExtensions(certificate);
        findings.require(
                unknown.isEmpty(),
                "certificate %d of '%s' has a critical extension that clients do not know (%s)"
                        .formatted(number, file, unknown));
    }

    private static String unknownExtensions(X509Certificate certificate) {
        return Stream.ofNullable(certificate.getCriticalExtensionOIDs())
                .flatMap(Set::stream)
                .filter(id -> !KNOWN_EXTENSIONS.contains(id))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Checks some of a file's authorities, which servers do not send; true if a key of theirs cannot be used. */
    boolean checkAuthorities(List<X509Certificate> all, List<X509Certificate> some) {
        some.forEach(certificate -> {
            refuseKey(KeyKinds.unusable(certificate), all.indexOf(certificate) + 1);
            checkSerialNumber(certificate, all.indexOf(certificate) + 1);
        });
        return some.stream()
                .anyMatch(certificate -> KeyKinds.unusable(certificate).isPresent());
    }

    private void refuseKey(Optional<String> kind, int number) {
        kind.ifPresent(it -> findings.add("certificate %d of '%s' has a key that clients do not accept (%s): use %s"
                .formatted(number, file, it, KeyKinds.USABLE)));
    }

    private void checkSerialNumber(X509Certificate certificate, int number) {
        findings.require(
                certificate.getSerialNumber().signum() >= 0,
                "certificate %d of '%s' has a negative serial number, which clients do not accept: have it issued with a positive one"
                        .formatted(number, file));
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
            var validator = validator(chain.stream().anyMatch(NamelessCertificates::isNameless));
            var path = CertificateFactory.getInstance("X.509")
                    .generateCertPath(chain.stream()
                            .takeWhile(certificate -> !trusted.contains(certificate))
                            .toList());
            var parameters = new PKIXParameters(
                    trusted.stream().map(it -> new TrustAnchor(it, null)).collect(Collectors.toSet()));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now));
            validator.validate(path, parameters);
        } catch (CertPathValidatorException e) {
            findings.add("clients refuse the chain of '%s'%s: %s"
                    .formatted(file, e.getIndex() < 0 ? "" : " at certificate " + (e.getIndex() + 1), e.getMessage()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CertPathValidator validator(boolean nameless) throws NoSuchAlgorithmException {
        return nameless
                ? CertPathValidator.getInstance("PKIX", NamelessCertificates.provider())
                : CertPathValidator.getInstance("PKIX");
    }
}
