package dev.connreg.credential.certificate;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;

/**
 * What Go's crypto/x509, which containerd and docker verify with, refuses in a certificate by itself, wherever it stands in
 * a chain; each as the rest of a sentence about it.
 */
final class CertificateDefects {

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
    private static final int KEY_CERT_SIGN = 5;

    private CertificateDefects() {}

    /** Of one that a server sends. */
    static List<String> ofSent(X509Certificate certificate) {
        var defects = of(certificate, KeyKinds.unusableForServer(certificate));
        Optional.of(certificate)
                .filter(it -> !Signatures.isSelfSigned(it))
                .flatMap(Signatures::refused)
                .map(how -> "is signed with %s, which clients do not accept: have it signed with SHA-256%s"
                        .formatted(how, how.contains(" and a ") ? ", a mask of SHA-256 and a salt of 32 bytes" : ""))
                .ifPresent(defects::add);
        return defects;
    }

    /** Of one that is trusted, and not sent. */
    static List<String> ofTrusted(X509Certificate certificate) {
        return of(certificate, KeyKinds.unusable(certificate));
    }

    /** Of one that is to sign others. */
    static Optional<String> ofSigner(X509Certificate certificate) {
        if (!Signatures.isAuthority(certificate) && !isOldRoot(certificate)) {
            return Optional.of(
                    "may not sign others, as its basic constraints lack CA:TRUE: have it issued with that, or give one that has it");
        }
        return Optional.ofNullable(certificate.getKeyUsage())
                .filter(usage -> !usage[KEY_CERT_SIGN])
                .map(
                        _ ->
                                "may not sign others, as its key usage lacks keyCertSign: have it issued with that, or give one that has it");
    }

    /** Extensions came with version 3; clients take a root without, as openssl made them until its version 3.2. */
    private static boolean isOldRoot(X509Certificate certificate) {
        return certificate.getVersion() < 3 && Signatures.isSelfSigned(certificate);
    }

    private static List<String> of(X509Certificate certificate, Optional<String> unusableKey) {
        var defects = new ArrayList<String>();
        var unreadable = CertificateForm.unreadable(certificate).or(() -> UriForm.unreadable(certificate));
        if (unreadable.isPresent()) {
            defects.add("is not as RFC 5280 has it, and clients cannot read it (%s): have it issued anew"
                    .formatted(unreadable.get()));
            return defects;
        }
        unusableKey.ifPresent(kind ->
                defects.add("has a key that clients do not accept (%s): use %s".formatted(kind, KeyKinds.USABLE)));
        if (certificate.getSerialNumber().signum() < 0) {
            defects.add(
                    "has a negative serial number, which clients do not accept: have it issued with a positive one");
        }
        if (!SubjectAlternativeNames.isForServers(certificate)) {
            defects.add("is not for servers, as its extended key usage lacks serverAuth: have it issued with that");
        }
        var unknown = unknownExtensions(certificate);
        if (!unknown.isEmpty()) {
            defects.add(
                    "has a critical extension that clients do not know (%s): have it issued without, or not critical"
                            .formatted(unknown));
        }
        NameConstraints.unknownKind(certificate)
                .map(
                        "has critical name constraints of a kind that clients do not know (%s): have it issued without, or not critical"
                                ::formatted)
                .ifPresent(defects::add);
        return defects;
    }

    private static String unknownExtensions(X509Certificate certificate) {
        return Stream.ofNullable(certificate.getCriticalExtensionOIDs())
                .flatMap(Set::stream)
                .filter(id -> !KNOWN_EXTENSIONS.contains(id))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
