package dev.connreg.cli;

import dev.connreg.spec.reader.SpecOverride;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a site can be told beside names. Each option stands for a key of the spec. */
final class SiteOptions {

    @Option(
            names = "--service-ip",
            paramLabel = "ADDRESS",
            description = "A free IP address in the cluster's service range (service.clusterIP).")
    @Nullable
    private String serviceIp;

    @Option(
            names = "--repository",
            paramLabel = "NAME[,NAME...]",
            description = "Repositories to synchronize (connectedRegistry.repositories); repeatable.")
    private List<String> repositories = List.of();

    @Option(
            names = "--tls-mode",
            paramLabel = "MODE",
            completionCandidates = TlsModes.class,
            description = "How clients connect to it (tls.mode): bundledCertManager (default), existingCertManager,"
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
            description =
                    "The CA certificate that nodes trust, if not the certificate itself (tls.certificateAuthority).")
    @Nullable
    private String certificateAuthority;

    @Option(
            names = "--tls-secret",
            paramLabel = "NAME",
            description = "The Kubernetes Secret that holds the certificate (tls.secretName).")
    @Nullable
    private String tlsSecret;

    List<SpecOverride> overrides() {
        return Stream.of(
                        SpecOptions.text("--service-ip", "service.clusterIP", serviceIp),
                        repositories(),
                        SpecOptions.text("--tls-mode", "tls.mode", tlsMode),
                        SpecOptions.text("--certificate", "tls.certificate", certificate),
                        SpecOptions.text("--key", "tls.key", key),
                        SpecOptions.text("--certificate-authority", "tls.certificateAuthority", certificateAuthority),
                        SpecOptions.text("--tls-secret", "tls.secretName", tlsSecret))
                .flatMap(some -> some)
                .toList();
    }

    private Stream<SpecOverride> repositories() {
        return repositories.isEmpty()
                ? Stream.empty()
                : Stream.of(new SpecOverride.Texts("--repository", "connectedRegistry.repositories", names()));
    }

    private List<String> names() {
        return repositories.stream()
                .flatMap(names -> Stream.of(names.split(",", -1)))
                .map(String::strip)
                .toList();
    }
}
