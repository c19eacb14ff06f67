package dev.connreg.credential.certificate;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;

/** The names that an authority may vouch for (RFC 5280, 4.2.1.10). The JDK does not look at those of trusted ones. */
final class NameConstraints {

    /** Those that Go's crypto/x509 knows. */
    private static final Set<Integer> KNOWN = Set.of(
            GeneralName.dNSName, GeneralName.iPAddress, GeneralName.rfc822Name, GeneralName.uniformResourceIdentifier);

    private static final Map<Integer, String> OTHERS = Map.of(
            GeneralName.directoryName, "directoryName",
            GeneralName.registeredID, "registeredID",
            GeneralName.otherName, "otherName",
            GeneralName.x400Address, "x400Address",
            GeneralName.ediPartyName, "ediPartyName");

    private static final String NOT_PERMITTED = " is not from a permitted subtree";
    private static final String EXCLUDED = " is from an excluded subtree";

    private NameConstraints() {}

    /** What a critical constraint is about, if clients do not know that, and so refuse the certificate. */
    static Optional<String> unknownKind(X509Certificate authority) {
        var id = Extension.nameConstraints.getId();
        return Stream.ofNullable(authority.getCriticalExtensionOIDs()).anyMatch(critical -> critical.contains(id))
                ? constraints(authority).stream()
                        .flatMap(constraints -> Stream.concat(
                                subtrees(constraints.getPermittedSubtrees()),
                                subtrees(constraints.getExcludedSubtrees())))
                        .map(subtree -> subtree.getBase().getTagNo())
                        .filter(kind -> !KNOWN.contains(kind))
                        .findFirst()
                        .map(OTHERS::get)
                : Optional.empty();
    }

    /** Why an authority may not vouch for a certificate, if so. */
    static Optional<String> violation(X509Certificate authority, X509Certificate certificate) {
        return constraints(authority).flatMap(constraints -> violation(constraints, certificate));
    }

    private static Optional<String> violation(
            org.bouncycastle.asn1.x509.NameConstraints constraints, X509Certificate certificate) {
        var validator = new PKIXNameConstraintValidator();
        var permitted = readable(constraints.getPermittedSubtrees()).toList();
        validator.intersectPermittedSubtree(permitted.stream()
                .filter(subtree -> !permitsAll(permitted, subtree.getBase().getTagNo()))
                .toArray(GeneralSubtree[]::new));
        readable(constraints.getExcludedSubtrees()).forEach(validator::addExcludedSubtree);
        return names(certificate)
                .flatMap(name -> unclear(name)
                        .or(() -> violation(validator, name))
                        .or(() -> otherMailbox(permitted, name))
                        .or(() -> readable(constraints.getExcludedSubtrees())
                                .filter(subtree -> excludes(subtree.getBase(), name))
                                .findFirst()
                                .map(_ -> text(name) + EXCLUDED))
                        .stream())
                .findFirst();
    }

    /** The subject too, as openssl does. */
    private static Stream<GeneralName> names(X509Certificate certificate) {
        var subject = Certificate.getInstance(Pem.der(certificate)).getSubject();
        return Stream.concat(
                subject.size() == 0 ? Stream.empty() : Stream.of(new GeneralName(subject)),
                extension(certificate, Extension.subjectAlternativeName.getId()).stream()
                        .flatMap(names ->
                                Stream.of(GeneralNames.getInstance(names).getNames())));
    }

    /** What the validator does not see: a wildcard may stand for an excluded name, and an empty one is every name. */
    private static boolean excludes(GeneralName excluded, GeneralName name) {
        if (excluded.getTagNo() != GeneralName.dNSName || name.getTagNo() != GeneralName.dNSName) {
            return false;
        }
        var subtree = text(excluded).toLowerCase(Locale.ROOT);
        var wildcard = text(name).toLowerCase(Locale.ROOT);
        return subtree.isEmpty()
                || wildcard.startsWith("*.")
                        && subtree.endsWith(wildcard.substring(1))
                        && !subtree.substring(0, subtree.length() - wildcard.length() + 1)
                                .contains(".");
    }

    /** An empty name of hosts stands for all of them. */
    private static boolean permitsAll(List<GeneralSubtree> permitted, int kind) {
        return kind == GeneralName.dNSName
                && permitted.stream()
                        .map(GeneralSubtree::getBase)
                        .anyMatch(base -> base.getTagNo() == kind && text(base).isEmpty());
    }

    /** What clients cannot hold against any constraint. */
    private static Optional<String> unclear(GeneralName name) {
        var isClear = switch (name.getTagNo()) {
            case GeneralName.dNSName -> !text(name).isEmpty() && DomainForm.isDomain(text(name));
            case GeneralName.rfc822Name -> DomainForm.isMailbox(text(name));
            case GeneralName.uniformResourceIdentifier -> UriForm.hasNamedHost(text(name));
            default -> true;
        };
        return isClear ? Optional.empty() : Optional.of("%s cannot be compared with them".formatted(text(name)));
    }

    /** The part before the at sign counts in its spelling, which the validator passes over. */
    private static Optional<String> otherMailbox(List<GeneralSubtree> permitted, GeneralName name) {
        var mails = permitted.stream()
                .map(GeneralSubtree::getBase)
                .filter(base -> base.getTagNo() == GeneralName.rfc822Name)
                .map(NameConstraints::text)
                .toList();
        return name.getTagNo() != GeneralName.rfc822Name
                        || mails.isEmpty()
                        || mails.stream().anyMatch(mail -> !mail.contains("@") || isSameMailbox(mail, text(name)))
                ? Optional.empty()
                : Optional.of(text(name) + NOT_PERMITTED);
    }

    private static boolean isSameMailbox(String one, String other) {
        var at = one.lastIndexOf('@');
        return one.equalsIgnoreCase(other) && one.substring(0, at).equals(other.substring(0, at));
    }

    private static String text(GeneralName name) {
        return name.getName().toString();
    }

    private static Optional<String> violation(PKIXNameConstraintValidator validator, GeneralName name) {
        try {
            validator.checkPermitted(name);
        } catch (NameConstraintValidatorException _) {
            return Optional.of(SubjectAlternativeNames.name(name) + NOT_PERMITTED);
        }
        try {
            validator.checkExcluded(name);
            return Optional.empty();
        } catch (NameConstraintValidatorException _) {
            return Optional.of(SubjectAlternativeNames.name(name) + EXCLUDED);
        }
    }

    private static Optional<org.bouncycastle.asn1.x509.NameConstraints> constraints(X509Certificate authority) {
        return extension(authority, Extension.nameConstraints.getId())
                .map(org.bouncycastle.asn1.x509.NameConstraints::getInstance);
    }

    private static Stream<GeneralSubtree> subtrees(GeneralSubtree... subtrees) {
        return subtrees == null ? Stream.empty() : Stream.of(subtrees);
    }

    /** Without those that the validator does not know, and clients do not look at. */
    private static Stream<GeneralSubtree> readable(GeneralSubtree... subtrees) {
        return subtrees(subtrees)
                .filter(subtree -> KNOWN.contains(subtree.getBase().getTagNo())
                        || subtree.getBase().getTagNo() == GeneralName.directoryName);
    }

    private static Optional<byte[]> extension(X509Certificate certificate, String id) {
        return Optional.ofNullable(certificate.getExtensionValue(id))
                .map(value -> ASN1OctetString.getInstance(value).getOctets());
    }
}
