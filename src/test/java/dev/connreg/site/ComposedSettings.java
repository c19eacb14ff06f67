package dev.connreg.site;

import dev.connreg.graph.GraphResolver;
import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Fields;
import dev.connreg.resource.setting.GoodSecrets;
import java.util.Map;
import java.util.TreeMap;

/** The settings that a site sends, with values in place of its secrets; may be changed. */
record ComposedSettings(Map<String, String> plain, Map<String, String> secret) {

    private static final Map<String, String> SECRETS = GoodSecrets.of("192.100.100.1");

    static ComposedSettings of(Site site) {
        var properties = new GraphResolver(site.graph())
                .body(site.graph().resource(Symbols.EXTENSION))
                .object("properties");
        return new ComposedSettings(
                values(properties.object("configurationSettings")),
                values(properties.object("configurationProtectedSettings")));
    }

    private static Map<String, String> values(Fields settings) {
        var values = new TreeMap<String, String>();
        settings.values()
                .forEach((key, value) ->
                        values.put(key, value instanceof Value.Text(var text) ? text : SECRETS.getOrDefault(key, "")));
        return values;
    }

    void plainly(String key, String value) {
        plain.put(key, value);
    }

    void secretly(String key) {
        secret.put(key, SECRETS.getOrDefault(key, "k8secret"));
    }

    /** What brings the certificate. */
    void withoutTls() {
        secret.keySet().removeIf(key -> key.startsWith("tls."));
    }

    /** As a deployment without TLS has them. */
    void asPlainHttp() {
        withoutTls();
        cover(false, false, false);
        plainly("httpEnabled", "true");
    }

    /** As one with a certificate of the user's has them. */
    void asOwnCertificate() {
        withoutTls();
        plain.remove("httpEnabled");
        cover(false, false, true);
        SECRETS.keySet().forEach(this::secretly);
    }

    private void cover(boolean enabled, boolean install, boolean trust) {
        plainly("cert-manager.enabled", Boolean.toString(enabled));
        plainly("cert-manager.install", Boolean.toString(install));
        plainly("trustDistribution.enabled", Boolean.toString(trust));
    }
}
