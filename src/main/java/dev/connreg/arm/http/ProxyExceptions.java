package dev.connreg.arm.http;

import java.net.URI;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * {@code NO_PROXY} as Python's requests, and so az, reads it: a name includes those below it, a port may follow,
 * {@code *} is every host, and IPv4 addresses may be ranges ({@code 10.0.0.0/8}).
 */
record ProxyExceptions(String text) {

    boolean contain(URI address) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .anyMatch(entry -> matches(entry.toLowerCase(Locale.ROOT), address));
    }

    private static boolean matches(String entry, URI address) {
        var host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        if (entry.equals("*") || isInRange(host, entry)) {
            return true;
        }
        var name = entry.replaceFirst("^\\*?\\.", "");
        return isOrIsBelow(host, name) || isOrIsBelow(host + ":" + address.getPort(), name);
    }

    private static boolean isOrIsBelow(String host, String name) {
        return host.equals(name) || host.endsWith("." + name);
    }

    private static boolean isInRange(String host, String range) {
        var parts = range.split("/", 2);
        if (parts.length < 2
                || !isAddress(host)
                || !isAddress(parts[0])
                || !parts[1].matches("[0-9]|[12][0-9]|3[0-2]")) {
            return false;
        }
        var shift = 32 - Integer.parseInt(parts[1]);
        return bits(host) >>> shift == bits(parts[0]) >>> shift;
    }

    private static boolean isAddress(String text) {
        return text.matches("\\d{1,3}(\\.\\d{1,3}){3}");
    }

    private static long bits(String address) {
        return Stream.of(address.split("\\.")).mapToLong(Long::parseLong).reduce(0, (bits, part) -> bits << 8 | part);
    }
}
