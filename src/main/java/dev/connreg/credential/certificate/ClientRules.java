package dev.connreg.credential.certificate;

import dev.connreg.problem.Findings;
import java.nio.file.Path;
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

    // RFC 5280, 4.2.1.3.
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int KEY_CERT_SIGN = 5;

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
                usage == null || usage[DIGITAL_SIGNATURE],
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
        var path = chain.stream()
                .takeWhile(certificate -> !trusted.contains(certificate))
                .toList();
        var signers = trusted.stream()
                .filter(authority -> path.stream().anyMatch(it -> Signatures.signs(authority, it)))
                .toList();
        excludedName(path, signers)
                .or(() -> tooLong(path, signers))
                .or(() -> unfitAuthority(path))
                .or(() -> invalid(path, trusted, now))
                .ifPresent(why -> findings.add("clients refuse the chain of '%s': %s".formatted(file, why)));
    }

    private static Optional<String> excludedName(List<X509Certificate> path, List<X509Certificate> signers) {
        return Stream.concat(signers.stream(), path.stream().skip(1))
                .flatMap(authority -> NameConstraints.violation(authority, path.getFirst()).stream())
                .findFirst()
                .map("the name constraints of its authority exclude it (%s)"::formatted);
    }

    /** Go counts below trusted ones as well, unlike the JDK. */
    private static Optional<String> tooLong(List<X509Certificate> path, List<X509Certificate> signers) {
        var inChain = IntStream.range(1, path.size())
                .filter(index -> path.get(index).getBasicConstraints() < index - 1)
                .mapToObj(index -> tooLong("certificate " + (index + 1), path.get(index), index - 1))
                .findFirst();
        var below = path.size() - 1;
        return inChain.or(() -> signers.stream()
                .filter(_ -> signers.stream().allMatch(it -> it.getBasicConstraints() < below))
                .map(it -> tooLong("authority '%s'".formatted(it.getSubjectX500Principal()), it, below))
                .findFirst());
    }

    private static String tooLong(String name, X509Certificate authority, int below) {
        return "%s allows no more than %d other authorities below it (pathlen), and there are %d: leave some out, or have it issued with a larger pathlen"
                .formatted(name, authority.getBasicConstraints(), below);
    }

    private static Optional<String> unfitAuthority(List<X509Certificate> path) {
        return IntStream.range(1, path.size())
                .filter(index -> Optional.ofNullable(path.get(index).getKeyUsage())
                        .filter(usage -> !usage[KEY_CERT_SIGN])
                        .isPresent())
                .mapToObj(index ->
                        "certificate %d may not sign others: its key usage lacks keyCertSign".formatted(index + 1))
                .findFirst();
    }

    private static Optional<String> invalid(List<X509Certificate> path, List<X509Certificate> trusted, Instant now) {
        try {
            var parameters = new PKIXParameters(
                    trusted.stream().map(it -> new TrustAnchor(it, null)).collect(Collectors.toSet()));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now));
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
        return e.getIndex() < 0
                ? String.valueOf(e.getMessage())
                : "certificate %d: %s".formatted(e.getIndex() + 1, e.getMessage());
    }

    private static CertPathValidator validator(boolean nameless) throws NoSuchAlgorithmException {
        return nameless
                ? CertPathValidator.getInstance("PKIX", NamelessCertificates.provider())
                : CertPathValidator.getInstance("PKIX");
    }
}
