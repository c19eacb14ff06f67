package dev.connreg.arm.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The one host that the token is for. */
public record OwnHost(URI endpoint) {

    /** What a service gave as an address, as it can be requested; empty if it is none, or one of another host. */
    public Optional<String> address(String given) {
        return Optional.of(AddressEncoding.encode(given)).filter(this::contains);
    }

    boolean contains(String address) {
        try {
            var url = new URI(address);
            return endpoint.getScheme().equalsIgnoreCase(url.getScheme())
                    && endpoint.getHost().equalsIgnoreCase(url.getHost())
                    && url.getRawUserInfo() == null
                    && port(url) == port(endpoint);
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return url.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }
}
