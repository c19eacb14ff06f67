package dev.connreg.sandbox.kubernetes;

import java.util.List;

/**
 * How the clusters behave.
 *
 * @param onlineAfterReads how often a connected registry is read before its appliance reports for the first time
 * @param serviceRanges the networks that addresses of services are taken from, such as {@code 10.0.0.0/16}
 */
public record ClusterBehaviour(int onlineAfterReads, List<String> serviceRanges) {

    /** After one read; the range of the extension's documentation and that of most clusters. */
    public static final ClusterBehaviour DEFAULT = new ClusterBehaviour(1, List.of("192.100.0.0/16", "10.0.0.0/16"));

    public ClusterBehaviour {
        serviceRanges = List.copyOf(serviceRanges);
        serviceRanges.forEach(AddressRange::of);
    }

    List<AddressRange> ranges() {
        return serviceRanges.stream().map(AddressRange::of).toList();
    }
}
