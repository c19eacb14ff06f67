package dev.connreg.kubernetes;

import dev.connreg.credential.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What containerd on a node is told of a connected registry where the extension does not do it.
 *
 * @param host the address as the names of images have it
 * @param isPlainHttp whether there is no certificate to trust
 * @param authority where the certificate is that nodes are to trust, in words
 */
public record ContainerdHosts(String host, boolean isPlainHttp, String authority) {

    private static final String ALL_HOSTS = "/etc/containerd/certs.d";

    /** A {@code hosts.toml}, which says where it belongs. */
    public String text() {
        var url = (isPlainHttp ? "http://" : "https://") + host;
        return """
                # For containerd on each node that the extension does not set up itself: %1$s/hosts.toml%2$s
                # containerd reads it without a restart if config_path in its own configuration is %3$s.
                server = "%4$s"

                [host."%4$s"]
                  capabilities = ["pull", "resolve"]
                """.formatted(directory(), isPlainHttp ? "" : besides(), ALL_HOSTS, url)
                + (isPlainHttp ? "" : "  ca = \"%s/ca.crt\"\n".formatted(directory()));
    }

    /**
     * What {@code ca.crt} beside it holds.
     *
     * @param base64 of certificates in PEM, as settings have them
     */
    public static String authority(Secret base64) {
        return new String(Base64.getDecoder().decode(base64.reveal()), StandardCharsets.US_ASCII);
    }

    private String besides() {
        return "\n# Beside it, as ca.crt: %s.".formatted(authority);
    }

    private String directory() {
        return ALL_HOSTS + "/" + host;
    }
}
