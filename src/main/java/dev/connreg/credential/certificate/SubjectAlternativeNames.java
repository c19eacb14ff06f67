package dev.connreg.credential.certificate;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

final class SubjectAlternativeNames {

    private static final byte[] IPV4_IN_IPV6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

    private static final String ANY_USAGE = "2.5.29.37.0";
    private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";

    private SubjectAlternativeNames() {}

    /** Byte for byte, as openssl compares: an address of IPv4 written as one of IPv6 covers neither. */
    static boolean holds(X509Certificate certificate, InetAddress address) {
        return entries(certificate)
                .filter(entry -> entry.getTagNo() == GeneralName.iPAddress)
                .anyMatch(entry -> Arrays.equals(bytes(entry), address.getAddress()));
    }

    static long addresses(X509Certificate certificate) {
        return entries(certificate)
                .filter(entry -> entry.getTagNo() == GeneralName.iPAddress)
                .count();
    }

    /** With a wildcard for the first label (RFC 6125, 6.4.3). */
    static boolean holdsHost(X509Certificate certificate, String host) {
        var name = host.toLowerCase(Locale.ROOT);
        var wildcard = name.replaceFirst("^[^.]+", "*");
        return texts(certificate, GeneralName.dNSName)
                .map(it -> it.toLowerCase(Locale.ROOT))
                .anyMatch(it -> it.equals(name) || it.equals(wildcard));
    }

    static String describe(X509Certificate certificate) {
        var names = entries(certificate)
                .map(SubjectAlternativeNames::describe)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
    }

    static boolean isForServers(X509Certificate certificate) {
        try {
            return Optional.ofNullable(certificate.getExtendedKeyUsage())
                    .map(usages -> usages.contains(SERVER_AUTHENTICATION) || usages.contains(ANY_USAGE))
                    .orElse(true);
        } catch (CertificateParsingException _) {
            return false;
        }
    }

    /** Those of a kind that is text, such as {@link GeneralName#dNSName}. */
    static Stream<String> texts(X509Certificate certificate, int kind) {
        return entries(certificate)
                .filter(entry -> entry.getTagNo() == kind)
                .map(entry -> entry.getName().toString());
    }

    /** A name of any kind, for people. */
    static String name(GeneralName entry) {
        return describe(entry).orElseGet(() -> entry.getName().toString());
    }

    private static Optional<String> describe(GeneralName entry) {
        return switch (entry.getTagNo()) {
            case GeneralName.dNSName -> Optional.of("DNS " + entry.getName());
            case GeneralName.iPAddress -> Optional.of("IP " + describe(bytes(entry)));
            default -> Optional.empty();
        };
    }

    private static String describe(byte[] address) {
        try {
            // Java takes it for one of IPv4.
            var mapped = address.length == 16 && Arrays.equals(IPV4_IN_IPV6, Arrays.copyOf(address, 12));
            return (mapped ? "::ffff:" : "") + AddressText.of(InetAddress.getByAddress(address));
        } catch (UnknownHostException _) {
            return "of %d bytes".formatted(address.length);
        }
    }

    private static byte[] bytes(GeneralName entry) {
        return ASN1OctetString.getInstance(entry.getName()).getOctets();
    }

    private static Stream<GeneralName> entries(X509Certificate certificate) {
        try {
            return Optional.ofNullable(certificate.getExtensionValue(Extension.subjectAlternativeName.getId()))
                    .map(value -> GeneralNames.getInstance(
                            ASN1OctetString.getInstance(value).getOctets()))
                    .stream()
                    .flatMap(names -> Stream.of(names.getNames()));
        } catch (IllegalArgumentException | IllegalStateException _) {
            return Stream.empty();
        }
    }
}
