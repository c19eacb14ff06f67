package dev.connreg.kubernetes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.connreg.credential.Secret;
import dev.connreg.json.JsonTree;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What pods sign in with to pull images, as {@code kubectl create secret docker-registry} makes it.
 *
 * @param server the address in the names of the images, with its port if they have one
 * @param user the name of a token
 */
public record PullSecret(String namespace, String name, String server, String user, Secret password) {

    public static final String TYPE = "kubernetes.io/dockerconfigjson";

    private static final String KEY = ".dockerconfigjson";

    /** What the one of a token is called where nobody says it. */
    public static String usualName(String token) {
        return token.toLowerCase(Locale.ROOT) + "-pull";
    }

    /** The Secret to apply. */
    public SecretManifest manifest() {
        return new SecretManifest(
                namespace, name, TYPE, new LinkedHashMap<>(Map.of(KEY, Secret.of(base64(configuration())))));
    }

    /** As docker itself keeps a sign-in. */
    private byte[] configuration() {
        var configuration = JsonNodeFactory.instance.objectNode();
        configuration
                .putObject("auths")
                .putObject(server)
                .put("username", user)
                .put("password", password.reveal())
                .put("auth", base64((user + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8)));
        return JsonTree.write(configuration);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
