package dev.connreg.cli;

import dev.connreg.spec.reader.SpecOverride;
import dev.connreg.spec.reader.SpecReader;
import java.util.List;
import java.util.stream.Stream;

/** What a site can be told beside names. Each option stands for a key of the spec. */
final class SiteOptions implements OptionGroup {

    private final OwnOption<String> serviceIp = OwnOption.text(
            "ADDRESS", "A free IP address in the cluster's service range (service.clusterIP).", "--service-ip");

    private final OwnOption<List<String>> repositories = OwnOption.texts(
            "NAME[,NAME...]",
            "Repositories to synchronize (connectedRegistry.repositories); repeatable.",
            "--repository");

    private final OwnOption<String> tlsMode = OwnOption.oneOf(
            () -> SpecReader.tlsModes().iterator(),
            "MODE",
            "How clients connect to it (tls.mode): bundledCertManager (default), existingCertManager,"
                    + " ownCertificate, kubernetesSecret, ownTrustDistribution, none.",
            "--tls-mode");

    private final OwnOption<String> certificate =
            OwnOption.text("FILE", "The certificate, PEM (tls.certificate).", "--certificate");

    private final OwnOption<String> key = OwnOption.text(
            "FILE", "Its private key, PEM (tls.key); default: it is in the file of the certificate.", "--key");

    private final OwnOption<String> certificateAuthority = OwnOption.text(
            "FILE",
            "The CA certificate that nodes trust, if not the certificate itself (tls.certificateAuthority).",
            "--certificate-authority");

    private final OwnOption<String> tlsSecret = OwnOption.text(
            "NAME", "The Kubernetes Secret that holds the certificate (tls.secretName).", "--tls-secret");

    @Override
    public List<OwnOption<?>> options() {
        return List.of(serviceIp, repositories, tlsMode, certificate, key, certificateAuthority, tlsSecret);
    }

    List<SpecOverride> overrides() {
        return Stream.of(
                        KeyOptions.text("--service-ip", "service.clusterIP", serviceIp),
                        repositories(),
                        KeyOptions.text("--tls-mode", "tls.mode", tlsMode),
                        KeyOptions.text("--certificate", "tls.certificate", certificate),
                        KeyOptions.text("--key", "tls.key", key),
                        KeyOptions.text("--certificate-authority", "tls.certificateAuthority", certificateAuthority),
                        KeyOptions.text("--tls-secret", "tls.secretName", tlsSecret))
                .flatMap(some -> some)
                .toList();
    }

    private Stream<SpecOverride> repositories() {
        return repositories
                .given()
                .map(SiteOptions::names)
                .<SpecOverride>map(
                        names -> new SpecOverride.Texts("--repository", "connectedRegistry.repositories", names))
                .stream();
    }

    private static List<String> names(List<String> words) {
        return words.stream()
                .flatMap(names -> Stream.of(names.split(",", -1)))
                .map(String::strip)
                .toList();
    }
}
