package dev.connreg.site;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Names of the secrets of a composed graph, and of the secure parameters of templates. */
public final class SecretNames {

    public static final String CONNECTION_STRING = "connectionString";
    /** Base64 of PEM, with its chain. Not a secret by itself, but sent among the protected settings. */
    public static final String TLS_CERTIFICATE = "tlsCertificate";
    /** Base64 of PEM. */
    public static final String TLS_KEY = "tlsKey";
    /** The root that signed the certificate: base64 of PEM. */
    public static final String TLS_CERTIFICATE_AUTHORITY = "tlsCertificateAuthority";

    private SecretNames() {}

    /** Of settings that are secret, by their keys. */
    public static Map<String, String> ofSettings(Collection<String> keys) {
        var names = new LinkedHashMap<String, String>();
        // A template's parameters are case-insensitive.
        var taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (var key : keys) {
            var name = ofSetting(key);
            var free = name;
            for (int number = 2; !taken.add(free); number++) {
                free = name + number;
            }
            names.put(key, free);
        }
        return names;
    }

    /** {@code registry.uploadSecret} becomes {@code settingRegistryUploadSecret}, which no other parameter is called. */
    private static String ofSetting(String key) {
        return Arrays.stream(key.split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("", "setting", ""));
    }
}
