package dev.connreg.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a deployment can be told beside names. Each option stands for a key of the spec. */
final class DeploymentOptions {

    @Option(
            names = "--service-ip",
            paramLabel = "ADDRESS",
            description = "A free address of the cluster's service range (service.clusterIP).")
    @Nullable
    private String serviceIp;

    @Option(
            names = "--repository",
            paramLabel = "NAME[,NAME...]",
            description = "What is synchronized (connectedRegistry.repositories).")
    @Nullable
    private String repositories;

    @Option(
            names = "--tls-mode",
            paramLabel = "MODE",
            description = "How clients reach it (tls.mode): bundledCertManager (default), existingCertManager,"
                    + " ownCertificate, kubernetesSecret, ownTrustDistribution, none.")
    @Nullable
    private String tlsMode;

    @Option(names = "--certificate", paramLabel = "FILE", description = "The certificate, PEM (tls.certificate).")
    @Nullable
    private String certificate;

    @Option(names = "--key", paramLabel = "FILE", description = "Its private key, PEM (tls.key).")
    @Nullable
    private String key;

    @Option(
            names = "--certificate-authority",
            paramLabel = "FILE",
            description = "What nodes are to trust, if not the certificate itself (tls.certificateAuthority).")
    @Nullable
    private String certificateAuthority;

    @Option(
            names = "--tls-secret",
            paramLabel = "NAME",
            description = "The Kubernetes Secret that holds the certificate (tls.secretName).")
    @Nullable
    private String tlsSecret;

    @Option(
            names = "--resend-protected-settings",
            description =
                    "Send connection string and certificate again, with a new password, although nothing else changes.")
    private boolean resendProtectedSettings;

    @Option(
            names = "--prune",
            description =
                    "Take away settings, repositories, client tokens and notifications that are there and not in the spec.")
    private boolean prune;

    boolean prune() {
        return prune;
    }

    boolean resendProtectedSettings() {
        return resendProtectedSettings;
    }

    Map<String, String> overrides() {
        var overrides = new LinkedHashMap<String, String>();
        put(overrides, "service.clusterIP", serviceIp);
        put(overrides, "connectedRegistry.repositories", repositories);
        put(overrides, "tls.mode", tlsMode);
        put(overrides, "tls.certificate", certificate);
        put(overrides, "tls.key", key);
        put(overrides, "tls.certificateAuthority", certificateAuthority);
        put(overrides, "tls.secretName", tlsSecret);
        return overrides;
    }

    private static void put(Map<String, String> overrides, String key, @Nullable String value) {
        if (value != null) {
            overrides.put(key, value);
        }
    }
}
