package dev.connreg.credential.certificate;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertPolicyId;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PolicyConstraints;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.util.IPAddress;

/** What Go's crypto/x509 cannot read in the extensions that it knows. */
final class ExtensionForm {

    private record Part(String name, Consumer<Object> reader) {}

    private static final Map<ASN1ObjectIdentifier, Part> KNOWN = Map.ofEntries(
            part(Extension.subjectKeyIdentifier, "subject key identifier", SubjectKeyIdentifier::getInstance),
            part(Extension.authorityKeyIdentifier, "authority key identifier", AuthorityKeyIdentifier::getInstance),
            part(Extension.cRLDistributionPoints, "CRL distribution points", ExtensionForm::distributionPoints),
            part(Extension.certificatePolicies, "certificate policies", ExtensionForm::policies),
            part(Extension.policyMappings, "policy mappings", ExtensionForm::mappings),
            part(Extension.policyConstraints, "policy constraints", PolicyConstraints::getInstance),
            part(
                    Extension.authorityInfoAccess,
                    "authority information access",
                    AuthorityInformationAccess::getInstance),
            part(Extension.basicConstraints, "basic constraints", ExtensionForm::basicConstraints),
            part(Extension.keyUsage, "key usage", KeyUsage::getInstance),
            part(Extension.extendedKeyUsage, "extended key usage", ExtendedKeyUsage::getInstance),
            part(Extension.inhibitAnyPolicy, "inhibit any-policy", ASN1Integer::getInstance),
            part(Extension.nameConstraints, "name constraints", ExtensionForm::nameConstraints),
            part(Extension.subjectAlternativeName, "subject alternative names", ExtensionForm::alternativeNames));

    /** Of these, RFC 5280 (4.2.1.1, 4.2.1.2, 4.2.2.1) says that they must not be critical. */
    private static final Set<ASN1ObjectIdentifier> NEVER_CRITICAL =
            Set.of(Extension.subjectKeyIdentifier, Extension.authorityKeyIdentifier, Extension.authorityInfoAccess);

    private static final Set<Integer> READ_NAMES = Set.of(
            GeneralName.rfc822Name, GeneralName.dNSName, GeneralName.uniformResourceIdentifier, GeneralName.iPAddress);

    private ExtensionForm() {}

    private static Map.Entry<ASN1ObjectIdentifier, Part> part(
            ASN1ObjectIdentifier id, String name, Consumer<Object> reader) {
        return Map.entry(id, new Part(name, reader));
    }

    /** The extension's name, if it cannot be read. */
    static Optional<String> unreadable(Extension extension) {
        return Optional.ofNullable(KNOWN.get(extension.getExtnId()))
                .filter(part -> !isReadable(extension, part))
                .map(Part::name);
    }

    private static boolean isReadable(Extension extension, Part part) {
        try {
            var value = extension.getParsedValue();
            part.reader().accept(value);
            return DerForm.isStrict(value)
                    && !(extension.isCritical() && NEVER_CRITICAL.contains(extension.getExtnId()));
        } catch (IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | ArithmeticException
                | IndexOutOfBoundsException _) {
            return false;
        }
    }

    private static void policies(Object value) {
        var policies = CertificatePolicies.getInstance(value);
        var seen = new HashSet<ASN1ObjectIdentifier>();
        require(Stream.of(policies.getPolicyInformation()).allMatch(policy -> seen.add(policy.getPolicyIdentifier())));
    }

    /** Those named by what they have beyond the issuer of a list, Go does not take. */
    private static void distributionPoints(Object value) {
        for (var point : CRLDistPoint.getInstance(value).getDistributionPoints()) {
            var name = point.getDistributionPoint();
            require(name == null || name.getType() == DistributionPointName.FULL_NAME);
        }
    }

    private static void mappings(Object value) {
        ASN1Sequence.getInstance(value).forEach(mapping -> {
            var pair = ASN1Sequence.getInstance(mapping);
            CertPolicyId.getInstance(pair.getObjectAt(0));
            CertPolicyId.getInstance(pair.getObjectAt(1));
        });
    }

    private static void basicConstraints(Object value) {
        var length = BasicConstraints.getInstance(value).getPathLenConstraintInteger();
        require(length == null
                || length.getValue().signum() >= 0 && length.getValue().bitLength() < Long.SIZE);
    }

    private static void nameConstraints(Object value) {
        var constraints = NameConstraints.getInstance(value);
        require(constraints.getPermittedSubtrees() != null || constraints.getExcludedSubtrees() != null);
        Stream.of(constraints.getPermittedSubtrees(), constraints.getExcludedSubtrees())
                .flatMap(subtrees -> subtrees == null ? Stream.empty() : Stream.of(subtrees))
                .map(subtree -> subtree.getBase())
                .forEach(base -> require(isConstraint(base)));
    }

    private static boolean isConstraint(GeneralName base) {
        var text = base.getName().toString();
        return switch (base.getTagNo()) {
            case GeneralName.dNSName -> DomainForm.isConstraint(text);
            case GeneralName.rfc822Name -> DomainForm.isMailConstraint(text);
            case GeneralName.uniformResourceIdentifier -> DomainForm.isConstraint(text) && !IPAddress.isValid(text);
            case GeneralName.iPAddress -> isRange(octets(base));
            default -> true; // Of no kind that clients know, which is looked at elsewhere.
        };
    }

    /** An address and a mask of as many bytes, whose bits are all at its begin. */
    private static boolean isRange(byte... range) {
        if (range.length != 8 && range.length != 32) {
            return false;
        }
        var bits = new StringBuilder();
        for (byte part : Arrays.copyOfRange(range, range.length / 2, range.length)) {
            bits.append("%8s".formatted(Integer.toBinaryString(part & 0xff)).replace(' ', '0'));
        }
        return !bits.toString().contains("01");
    }

    private static void alternativeNames(Object value) {
        // An empty list, which BouncyCastle does not take, says nothing.
        ASN1Sequence.getInstance(value).forEach(each -> {
            var name = GeneralName.getInstance(each);
            require(!READ_NAMES.contains(name.getTagNo())
                    || !DerForm.isConstructed((ASN1TaggedObject) each.toASN1Primitive()));
            switch (name.getTagNo()) {
                case GeneralName.dNSName, GeneralName.rfc822Name, GeneralName.uniformResourceIdentifier ->
                    require(NameForm.isAscii(name.getName().toString()));
                case GeneralName.iPAddress -> require(octets(name).length == 4 || octets(name).length == 16);
                default -> {} // Passed over by clients as well.
            }
        });
    }

    private static byte[] octets(GeneralName name) {
        return ASN1OctetString.getInstance(name.getName()).getOctets();
    }

    private static void require(boolean fine) {
        if (!fine) {
            throw new IllegalArgumentException("not as RFC 5280 has it");
        }
    }
}
