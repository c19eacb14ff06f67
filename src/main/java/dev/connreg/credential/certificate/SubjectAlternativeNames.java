package dev.connreg.credential.certificate;

import java.net.InetAddress;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

final class SubjectAlternativeNames {

    // RFC 5280, 4.2.1.6: the numbers of the choices of GeneralName.
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private static final String ANY_USAGE = "2.5.29.37.0";
    private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";

    private SubjectAlternativeNames() {}

    static boolean holds(X509Certificate certificate, InetAddress address) {
        return entries(certificate).stream()
                .filter(entry -> entry.getFirst().equals(IP_ADDRESS))
                .anyMatch(entry -> InetAddress.ofLiteral(text(entry)).equals(address));
    }

    static String describe(X509Certificate certificate) {
        var names = entries(certificate).stream()
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

    private static Optional<String> describe(List<?> entry) {
        return switch (entry.getFirst()) {
            case Integer kind when kind == DNS_NAME -> Optional.of("DNS " + text(entry));
            case Integer kind
            when kind == IP_ADDRESS ->
                Optional.of("IP " + InetAddress.ofLiteral(text(entry)).getHostAddress());
            default -> Optional.empty();
        };
    }

    private static String text(List<?> entry) {
        return entry.get(1).toString();
    }

    private static Collection<List<?>> entries(X509Certificate certificate) {
        try {
            return Optional.ofNullable(certificate.getSubjectAlternativeNames()).orElse(List.of());
        } catch (CertificateParsingException _) {
            return List.of();
        }
    }
}
