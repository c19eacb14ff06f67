package dev.connreg.spec;

import java.net.InetAddress;

/** Rules for service addresses. */
final class Addresses {

    private Addresses() {}

    /** An IPv4 or IPv6 address that a service can have: none of the unspecified, loopback, multicast ones. */
    static void require(String text) {
        InetAddress address;
        try {
            address = InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException(
                    "'%s' is no IP address: give a free one of the cluster's service range, such as 192.100.100.1"
                            .formatted(text));
        }
        Names.require(
                !address.isAnyLocalAddress()
                        && !address.isLoopbackAddress()
                        && !address.isMulticastAddress()
                        && !address.isLinkLocalAddress(),
                "'%s' cannot be the address of a service: give a free one of the cluster's service range"
                        .formatted(text));
    }
}
