package dev.connreg.sandbox.kubernetes;

import java.math.BigInteger;
import java.net.InetAddress;

record AddressRange(InetAddress network, int prefix) {

    static AddressRange of(String text) {
        var parts = text.split("/", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("'%s' is not a network such as 10.0.0.0/16".formatted(text));
        }
        return new AddressRange(InetAddress.ofLiteral(parts[0]), Integer.parseInt(parts[1]));
    }

    boolean contains(InetAddress address) {
        var bits = network.getAddress().length * 8;
        return address.getAddress().length * 8 == bits
                && number(address)
                        .shiftRight(bits - prefix)
                        .equals(number(network).shiftRight(bits - prefix));
    }

    @Override
    public String toString() {
        return network.getHostAddress() + "/" + prefix;
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }
}
