package dev.connreg.resource.setting;

import java.util.List;

/** Values of settings, right and wrong. */
public final class SettingSamples {

    private SettingSamples() {}

    /** One that nobody doubts. */
    public static String good(Setting setting) {
        return values(setting, true).getFirst();
    }

    /** Those that are right, and those that are not. */
    public static List<String> values(Setting setting, boolean good) {
        return switch (setting.type()) {
            case ADDRESS ->
                good ? List.of("192.100.100.1", "fd00::10") : List.of("", "1.2.3", "localhost", "10.0.0.1 ");
            case FLAG -> good ? List.of("true", "false") : List.of("", "True", "yes", "0", " true");
            case NAME -> good ? List.of("standard", "local-path") : List.of("", "Bad_Name", "-x", "a b");
            case HOST ->
                good ? List.of("registry.contoso.com", "registry") : List.of("", "-x", "a b", "a..b", "https://a.b");
            case QUANTITY ->
                good
                        ? List.of("250Gi", "1.5Ti", "268435456000", "5e11")
                        : List.of("", "250", "0Gi", "250GB", "-1Gi", "much", "250 Gi", "1e999");
            case COUNT -> good ? List.of("1", "20") : List.of("", "0", "-1", "01", "1.5", "many");
            case SERVICE ->
                good ? List.of("ClusterIP", "LoadBalancer") : List.of("", "clusterip", "ExternalName", "None");
            case IMAGE ->
                good
                        ? List.of("acr/connected-registry:1.0", "localhost:5000/a", "a.b/c@sha256:" + "0f".repeat(32))
                        : List.of("", "a b", "a:", "https://a/b", "a@sha256:1");
            case TEXT -> good ? List.of("anything") : List.of();
            case CONNECTION_STRING -> good ? List.of(GoodSecrets.LOGIN) : List.of("", "a=b", "canary");
            case PEM ->
                good ? List.of(GoodSecrets.base64("-----BEGIN X-----")) : List.of("", "canary", "a b", "Y2FuYXJ5");
        };
    }
}
