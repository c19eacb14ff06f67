package dev.connreg.site;

import dev.connreg.graph.Parameter;
import dev.connreg.graph.SecretSource;
import dev.connreg.spec.ConnectionStringSource;
import dev.connreg.spec.DeploymentSpec;
import dev.connreg.spec.SecretOrigin;
import dev.connreg.spec.TlsMaterial;
import dev.connreg.spec.TlsMode;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** The secrets of a site as parameters, with the places that the spec names. */
final class SecureParameters {

    private SecureParameters() {}

    static List<Parameter> of(DeploymentSpec spec) {
        var files = switch (spec.tls()) {
            case TlsMode.OwnCertificate(var material) -> files(material);
            case TlsMode.OwnTrustDistribution(TlsMaterial.Files material) -> files(material);
            case TlsMode.OwnTrustDistribution(TlsMaterial.SecretName _) -> List.<Parameter>of();
            case TlsMode.BundledCertManager _, TlsMode.ExistingCertManager _ -> List.<Parameter>of();
            case TlsMode.KubernetesSecret _, TlsMode.NoTls _ -> List.<Parameter>of();
        };
        return Stream.of(
                        Stream.of(connectionString(spec.connectionString())),
                        files.stream(),
                        settings(spec.extension().protectedSettings()))
                .flatMap(each -> each)
                .toList();
    }

    private static Parameter connectionString(ConnectionStringSource source) {
        var description = "Connection string of the connected registry.";
        return switch (source) {
            case ConnectionStringSource.Given(var origin) -> secure(SecretNames.CONNECTION_STRING, description, origin);
            case ConnectionStringSource.Made _ -> Parameter.secure(SecretNames.CONNECTION_STRING, description);
        };
    }

    private static Stream<Parameter> settings(SequencedMap<String, SecretOrigin> settings) {
        var names = SecretNames.ofSettings(settings.keySet());
        return settings.entrySet().stream()
                .map(setting -> secure(
                        names.getOrDefault(setting.getKey(), ""),
                        "Protected setting %s of the extension.".formatted(setting.getKey()),
                        setting.getValue()));
    }

    private static Parameter secure(String name, String description, SecretOrigin origin) {
        return switch (origin) {
            case SecretOrigin.FromFile(var path) ->
                Parameter.secure(name, description, new SecretSource.TextFile(path.toString()));
            case SecretOrigin.FromEnvironment(var variable) ->
                Parameter.secure(name, description, new SecretSource.EnvironmentVariable(variable));
            case SecretOrigin.FromStandardInput _ -> Parameter.secure(name, description);
        };
    }

    private static List<Parameter> files(TlsMaterial.Files files) {
        return List.of(
                Parameter.secure(
                        SecretNames.TLS_CERTIFICATE,
                        "Certificate in PEM, followed by its chain, in base64.",
                        certificates(files.certificate())),
                Parameter.secure(
                        SecretNames.TLS_KEY,
                        "Private key of the certificate in PEM, in base64.",
                        new SecretSource.PrivateKey(files.key().toString())),
                Parameter.secure(
                        SecretNames.TLS_CERTIFICATE_AUTHORITY,
                        "Root certificate that the nodes trust, in PEM, in base64; the certificate itself if self-signed.",
                        files.certificateAuthority()
                                .map(SecureParameters::certificates)
                                .orElseGet(() -> new SecretSource.LastCertificate(
                                        files.certificate().toString()))));
    }

    private static SecretSource certificates(Path file) {
        return new SecretSource.Certificates(file.toString());
    }
}
