package dev.connreg.resource;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

public final class Addresses {

    /** Four numbers: Java also takes {@code 192.100.100} and {@code 3232}, which Kubernetes does not. */
    private static final Pattern IPV4 = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

    private static final String BROADCAST = "255.255.255.255";

    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    private static final Pattern SERVER = Pattern.compile(
            "(?<host>%1$s(\\.%1$s)*|\\[(?<literal>[^\\[\\]]*)])(:(?<port>[1-9][0-9]{0,4}))?".formatted(LABEL));

    private Addresses() {}

    /** Throws an IllegalArgumentException if the names of images cannot begin with it. */
    public static void server(String text) {
        var parts = SERVER.matcher(text);
        Names.require(
                parts.matches() && isHost(parts) && (parts.group("port") == null || isPort(parts.group("port"))),
                "'%s' is not a valid server address: give HOST[:PORT], such as registry.example:8443 or [fd00::1]"
                        .formatted(text));
    }

    private static boolean isHost(MatchResult parts) {
        var literal = parts.group("literal");
        if (literal != null) {
            return literal(literal).isPresent();
        }
        // What looks like an address is one.
        return !parts.group("host").matches("[0-9.]+")
                || literal(parts.group("host")).isPresent();
    }

    private static boolean isPort(String digits) {
        return Integer.parseInt(digits) <= 65_535;
    }

    public static InetAddress service(String text) {
        var address = parse(text);
        Names.require(
                !address.isAnyLocalAddress()
                        && !address.isLoopbackAddress()
                        && !address.isMulticastAddress()
                        && !address.isLinkLocalAddress()
                        && !address.getHostAddress().equals(BROADCAST),
                "'%s' cannot be the address of a service: give a free one of the cluster's service range"
                        .formatted(text));
        return address;
    }

    /** As a URL or the name of an image has it: one of IPv6 is in brackets (RFC 3986, section 3.2.2). */
    public static String inUrl(String host) {
        return IPV6.matcher(host).matches() ? "[%s]".formatted(host) : host;
    }

    /** Whether two texts are one address, which IPv6 has several spellings of. */
    public static boolean isSame(String one, String other) {
        return one.equals(other) || literal(one).isPresent() && literal(one).equals(literal(other));
    }

    private static InetAddress parse(String text) {
        return literal(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'%s' is not an IP address: give a free one of the cluster's service range, such as 192.100.100.1"
                                .formatted(text)));
    }

    private static Optional<InetAddress> literal(String text) {
        var isFour = IPV4.matcher(text).matches();
        try {
            if (isFour || IPV6.matcher(text).matches()) {
                var address = InetAddress.ofLiteral(text);
                if (isFour == address instanceof Inet4Address) {
                    return Optional.of(address);
                }
            }
        } catch (IllegalArgumentException _) {
            // None, as every other text is.
        }
        return Optional.empty();
    }
}
