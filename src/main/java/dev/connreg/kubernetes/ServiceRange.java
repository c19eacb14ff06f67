package dev.connreg.kubernetes;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The addresses that services of a cluster may have, as {@code 10.96.0.0/12}. */
public record ServiceRange(InetAddress base, int prefix) {

    // Of more, the first ones are not all taken.
    private static final int LOOKED_AT = 4096;

    /** Empty if it is not such a range. */
    public static Optional<ServiceRange> of(String cidr) {
        try {
            var parts = cidr.split("/", -1);
            return parts.length == 2
                    ? Optional.of(new ServiceRange(InetAddress.ofLiteral(parts[0]), Integer.parseInt(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Whether it is an address of that network. */
    public boolean contains(InetAddress address) {
        var own = base.getAddress();
        var other = address.getAddress();
        var rest = own.length * Byte.SIZE - prefix;
        return own.length == other.length
                && new BigInteger(1, own).shiftRight(rest).equals(new BigInteger(1, other).shiftRight(rest));
    }

    /** The first that is not taken; the network itself, its first address and the last one are no service's to choose. */
    public Optional<InetAddress> free(Set<InetAddress> taken) {
        var size = BigInteger.ONE.shiftLeft(base.getAddress().length * Byte.SIZE - prefix);
        return Stream.iterate(BigInteger.TWO, offset -> offset.add(BigInteger.ONE))
                .limit(LOOKED_AT)
                .takeWhile(offset -> offset.compareTo(size.subtract(BigInteger.ONE)) < 0)
                .map(this::at)
                .filter(address -> !taken.contains(address))
                .findFirst();
    }

    private InetAddress at(BigInteger offset) {
        var length = base.getAddress().length;
        var sum = new BigInteger(1, base.getAddress()).add(offset).toByteArray();
        var address = new byte[length];
        var used = Math.min(length, sum.length);
        System.arraycopy(sum, sum.length - used, address, length - used, used);
        try {
            return InetAddress.getByAddress(address);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("it has the length of the base", e);
        }
    }
}
