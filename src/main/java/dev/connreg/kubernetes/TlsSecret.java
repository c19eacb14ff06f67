package dev.connreg.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.credential.Secret;
import dev.connreg.credential.certificate.EncodedCertificate;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What may be known of a Secret.
 *
 * @param keys those that hold something
 * @param certificate as PEM, which every client sees
 * @param pair all that it holds, to be checked
 */
public record TlsSecret(
        String type, Set<String> keys, Optional<String> certificate, Optional<EncodedCertificate> pair) {

    public static final String TYPE = "kubernetes.io/tls";

    public static final String CERTIFICATE = "tls.crt";

    public static final String KEY = "tls.key";

    /** What the nodes are to trust; the extension reads it from the same Secret. */
    public static final String AUTHORITY = "ca.crt";

    public TlsSecret {
        keys = Set.copyOf(keys);
    }

    /** The private key is seen by checks alone. */
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
                base64(secret, CERTIFICATE).flatMap(TlsSecret::decoded),
                pair(secret));
    }

    private static Optional<EncodedCertificate> pair(JsonNode secret) {
        return secret(secret, CERTIFICATE)
                .flatMap(certificate -> secret(secret, KEY)
                        .map(key -> EncodedCertificate.inSecret(certificate, key, secret(secret, AUTHORITY))));
    }

    private static Optional<Secret> secret(JsonNode secret, String key) {
        return base64(secret, key).filter(value -> decoded(value).isPresent()).map(Secret::of);
    }

    private static Optional<String> base64(JsonNode secret, String key) {
        return Optional.of(secret.path("data").path(key).asText(""));
    }

    /** It cannot be changed. */
    public Optional<CodedFinding> ofAnotherType() {
        return type.equals(TYPE)
                ? Optional.empty()
                : Optional.of(CodedFinding.error(FindingCode.SECRET_OF_ANOTHER_TYPE)
                        .with(Fact.FOUND, type)
                        .with(Fact.WANTED, TYPE));
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
