package dev.connreg.credential.certificate;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What a server's certificate must be good for.
 *
 * @param service the address of the connected registry's service ({@code service.clusterIP})
 * @param hostNames further names by which clients call it
 * @param trust who makes nodes trust it
 * @param warning how long before its end there is a warning
 */
public record ServerRequirements(
        InetAddress service, List<String> hostNames, TrustDistribution trust, Duration warning) {

    /** Throws an IllegalArgumentException for a host name that no certificate can have. */
    public ServerRequirements {
        hostNames = hostNames.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        hostNames.forEach(CertificateRequest::requireHostName);
    }

    /** Those of a deployment. */
    public static ServerRequirements of(InetAddress service, TrustDistribution trust) {
        return new ServerRequirements(service, List.of(), trust, CertificateDates.SOON);
    }
}
