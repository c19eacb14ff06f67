package dev.connreg.arm.http;

import java.net.URI;
import java.net.URISyntaxException;

/** The one host that the token is for. */
public record OwnHost(URI endpoint) {

    public boolean contains(String address) {
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
