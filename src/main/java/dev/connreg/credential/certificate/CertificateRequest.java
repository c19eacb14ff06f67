package dev.connreg.credential.certificate;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A certificate to be made.
 *
 * @param commonName the name of its subject, 1 to 64 characters; clients do not look at it
 * @param ipAddresses the addresses it is good for; for a connected registry that of its service
 */
public record CertificateRequest(
        String commonName, List<InetAddress> ipAddresses, List<String> dnsNames, Duration validity, KeyKind keyKind) {

    /** As a certificate may hold it (RFC 5280, 4.2.1.6), a wildcard in front included. */
    private static final Pattern HOST_NAME = Pattern.compile(
            "(\\*\\.)?[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(\\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*");

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+");
    private static final int LONGEST_NAME = 253;

    /**
     * Checks what clients would refuse.
     *
     * @throws IllegalArgumentException if the name is empty or too long (RFC 5280, ub-common-name), a certificate would
     *     be good for nothing or for what is not a valid host name, or it would never be valid
     */
    public CertificateRequest {
        ipAddresses = ipAddresses.stream().distinct().toList();
        dnsNames = dnsNames.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        require(!commonName.isBlank() && commonName.length() <= 64, "a common name has 1 to 64 characters");
        require(
                !ipAddresses.isEmpty() || !dnsNames.isEmpty(),
                "a certificate needs an IP address or a host name that it is good for");
        dnsNames.forEach(CertificateRequest::requireHostName);
        require(validity.isPositive(), "a certificate must be valid for some time");
    }

    /** Whether clients would take it. */
    static boolean isHostName(String name) {
        return name.length() <= LONGEST_NAME
                && HOST_NAME.matcher(name).matches()
                && !ADDRESS.matcher(name).matches();
    }

    /** Throws an IllegalArgumentException for what clients would refuse. */
    static void requireHostName(String name) {
        require(
                isHostName(name),
                "'%s' is not a valid host name: give letters, digits and hyphens, at most 63 between periods, such as registry.example"
                        .formatted(name));
    }

    private static void require(boolean fine, String message) {
        if (!fine) {
            throw new IllegalArgumentException(message);
        }
    }
}
