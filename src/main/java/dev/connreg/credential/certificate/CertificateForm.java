package dev.connreg.credential.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1BMPString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1NumericString;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1PrintableString;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1T61String;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;

/** What Go's crypto/x509 cannot read in a certificate, though the JDK can: its clients take such a one for no certificate. */
final class CertificateForm {

    /** RFC 5280 has no asterisk and ampersand, and Go takes them. */
    private static final Pattern PRINTABLE = Pattern.compile("[A-Za-z0-9 '()+,./:=?*&-]*");

    private static final Pattern NUMERIC = Pattern.compile("[0-9 ]*");

    private record Part(String name, Consumer<Object> reader) {}

    private static final Map<ASN1ObjectIdentifier, Part> EXTENSIONS = Map.ofEntries(
            Map.entry(
                    Extension.subjectKeyIdentifier,
                    new Part("subject key identifier", SubjectKeyIdentifier::getInstance)),
            Map.entry(
                    Extension.authorityKeyIdentifier,
                    new Part("authority key identifier", AuthorityKeyIdentifier::getInstance)),
            Map.entry(
                    Extension.cRLDistributionPoints,
                    new Part(
                            "CRL distribution points",
                            value -> CRLDistPoint.getInstance(value).getDistributionPoints())),
            Map.entry(Extension.certificatePolicies, new Part("certificate policies", CertificateForm::policies)),
            Map.entry(
                    Extension.authorityInfoAccess,
                    new Part("authority information access", AuthorityInformationAccess::getInstance)),
            Map.entry(Extension.basicConstraints, new Part("basic constraints", BasicConstraints::getInstance)),
            Map.entry(Extension.keyUsage, new Part("key usage", KeyUsage::getInstance)),
            Map.entry(Extension.inhibitAnyPolicy, new Part("inhibit any-policy", ASN1Integer::getInstance)),
            Map.entry(Extension.nameConstraints, new Part("name constraints", CertificateForm::constraints)),
            Map.entry(
                    Extension.subjectAlternativeName,
                    new Part("subject alternative names", CertificateForm::alternativeNames)));

    private CertificateForm() {}

    /** The part that cannot be read, in a word or two. */
    static Optional<String> unreadable(X509Certificate certificate) {
        var content = Certificate.getInstance(Pem.der(certificate)).getTBSCertificate();
        return Stream.of(content.getSubject(), content.getIssuer())
                .flatMap(name -> unreadable(name).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(content.getExtensions()).stream()
                        .flatMap(extensions -> Stream.of(extensions.getExtensionOIDs())
                                .flatMap(id -> unreadable(extensions.getExtension(id)).stream()))
                        .findFirst());
    }

    private static Optional<String> unreadable(X500Name name) {
        return Stream.of(name.getRDNs())
                .flatMap(part -> Stream.of(part.getTypesAndValues()))
                .map(part -> part.getValue())
                .filter(value -> !isReadable(value))
                .findFirst()
                .map(value -> value instanceof ASN1String text && !(value instanceof ASN1UTF8String)
                        ? "name '%s'".formatted(text.getString())
                        : "name");
    }

    private static boolean isReadable(ASN1Encodable value) {
        return switch (value) {
            case ASN1PrintableString text -> PRINTABLE.matcher(text.getString()).matches();
            case ASN1NumericString text -> NUMERIC.matcher(text.getString()).matches();
            case ASN1IA5String text -> isAscii(text.getString());
            case ASN1UTF8String text -> isUtf8(text);
            case ASN1T61String _, ASN1BMPString _ -> true;
            default -> false;
        };
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 128);
    }

    /** As text it is mended already. */
    private static boolean isUtf8(ASN1UTF8String text) {
        try {
            var der = text.toASN1Primitive().getEncoded();
            // Behind the tag and the length, which takes more bytes where its first bit is set (X.690, 8.1.3).
            var header = der[1] >= 0 ? 2 : 2 + (der[1] & 0x7f);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(der, header, der.length - header));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> unreadable(Extension extension) {
        var part = EXTENSIONS.get(extension.getExtnId());
        if (part == null) {
            return Optional.empty();
        }
        try {
            part.reader().accept(extension.getParsedValue());
            return Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException _) {
            return Optional.of(part.name());
        }
    }

    private static void policies(Object value) {
        var policies = CertificatePolicies.getInstance(value);
        var seen = new HashSet<ASN1ObjectIdentifier>();
        require(Stream.of(policies.getPolicyInformation()).allMatch(policy -> seen.add(policy.getPolicyIdentifier())));
    }

    private static void constraints(Object value) {
        var constraints = org.bouncycastle.asn1.x509.NameConstraints.getInstance(value);
        require(constraints.getPermittedSubtrees() != null || constraints.getExcludedSubtrees() != null);
        Stream.of(constraints.getPermittedSubtrees(), constraints.getExcludedSubtrees())
                .flatMap(subtrees -> subtrees == null ? Stream.empty() : Stream.of(subtrees))
                .map(subtree -> subtree.getBase())
                .filter(base -> base.getTagNo() == GeneralName.iPAddress)
                .forEach(base -> require(isRange(octets(base))));
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
        for (var name : GeneralNames.getInstance(value).getNames()) {
            switch (name.getTagNo()) {
                case GeneralName.dNSName, GeneralName.rfc822Name, GeneralName.uniformResourceIdentifier ->
                    require(isAscii(name.getName().toString()));
                case GeneralName.iPAddress -> require(octets(name).length == 4 || octets(name).length == 16);
                default -> {} // Passed over by clients as well.
            }
        }
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
