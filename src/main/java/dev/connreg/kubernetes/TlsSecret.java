package dev.connreg.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What may be known of a Secret: its type, which keys hold something, and the certificate, which every client sees. */
public record TlsSecret(String type, Set<String> keys, Optional<String> certificate) {

    public static final String TYPE = "kubernetes.io/tls";

    public static final String CERTIFICATE = "tls.crt";

    public static final String KEY = "tls.key";

    /** What the nodes are to trust; the extension reads it from the same Secret. */
    public static final String AUTHORITY = "ca.crt";

    public TlsSecret {
        keys = Set.copyOf(keys);
    }

    /** The private key is left behind. */
    public static TlsSecret of(JsonNode secret) {
        var keys = new TreeSet<String>();
        secret.path("data").properties().forEach(entry -> {
            if (!entry.getValue().asText("").isBlank()) {
                keys.add(entry.getKey());
            }
        });
        return new TlsSecret(
                secret.path("type").asText(),
                keys,
                Optional.of(secret.path("data").path(CERTIFICATE).asText("")).flatMap(TlsSecret::decoded));
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1))
                    .filter(text -> !text.isBlank());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
