package dev.connreg.sandbox.kubernetes;

import dev.connreg.sandbox.resource.World;
import dev.connreg.sandbox.store.Resource;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** The addresses that a cluster gives to services, and what its API server says of others. */
final class ServiceAddresses {

    private final World world;
    private final List<AddressRange> ranges;

    ServiceAddresses(World world, List<AddressRange> ranges) {
        this.world = world;
        this.ranges = ranges;
    }

    /** Why the extension cannot have its address, in the words of the API server. */
    Optional<String> refusal(Resource extension) {
        var wanted = ChartValues.of(extension).clusterIp().orElse("");
        return problem(extension, wanted)
                .map(problem -> ("Service \"connected-registry\" is invalid: spec.clusterIPs: Invalid value: "
                                + "[]string{\"%s\"}: %s")
                        .formatted(wanted, problem));
    }

    private Optional<String> problem(Resource extension, String wanted) {
        var address = address(wanted);
        if (address.isEmpty()) {
            return Optional.of("must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)");
        }
        if (ranges.stream().noneMatch(range -> range.contains(address.get()))) {
            return Optional.of(("failed to allocate IP %s: the provided IP (%s) is not in the valid range. "
                            + "The range of valid IPs is %s")
                    .formatted(wanted, wanted, ranges.getFirst()));
        }
        return taken(extension, address.get())
                ? Optional.of("failed to allocate IP %s: provided IP is already allocated".formatted(wanted))
                : Optional.empty();
    }

    private boolean taken(Resource extension, InetAddress address) {
        return world.store().below(Extensions.cluster(extension), Extensions.TYPE).stream()
                .filter(other -> !other.key().equals(extension.key()))
                .filter(other -> other.provisioningState().equals("Succeeded"))
                .anyMatch(other -> ChartValues.of(other)
                        .clusterIp()
                        .flatMap(ServiceAddresses::address)
                        .equals(Optional.of(address)));
    }

    private static Optional<InetAddress> address(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
