package dev.connreg.site;

import dev.connreg.graph.Parameter;
import dev.connreg.spec.TlsMaterial;
import dev.connreg.spec.TlsMode;
import java.util.List;
import java.util.stream.Stream;

final class SecureParameters {

    // Without -w0, which macOS does not have.
    private static final String BASE64 = "base64 < ";
    private static final String ONE_LINE = " | tr -d '\\n'";

    private static final List<Parameter> CONNECTION_STRING =
            List.of(Parameter.secure(SecretNames.CONNECTION_STRING, "Connection string of the connected registry."));
    private static final List<Parameter> FILES = List.of(
            Parameter.secure(
                    SecretNames.TLS_CERTIFICATE,
                    "Certificate in PEM, followed by its chain, in base64.",
                    BASE64 + "mycert.crt" + ONE_LINE),
            Parameter.secure(
                    SecretNames.TLS_KEY,
                    "Private key of the certificate in PEM, in base64.",
                    BASE64 + "mycert.key" + ONE_LINE),
            Parameter.secure(
                    SecretNames.TLS_CERTIFICATE_AUTHORITY,
                    "Root certificate that the nodes trust, in PEM, in base64; the certificate itself if self-signed.",
                    BASE64 + "myca.crt" + ONE_LINE));

    private SecureParameters() {}

    static List<Parameter> of(TlsMode mode) {
        var files = switch (mode) {
            case TlsMode.OwnCertificate _ -> FILES;
            case TlsMode.OwnTrustDistribution(TlsMaterial.Files _) -> FILES;
            case TlsMode.OwnTrustDistribution(TlsMaterial.SecretName _) -> List.<Parameter>of();
            case TlsMode.BundledCertManager _, TlsMode.ExistingCertManager _ -> List.<Parameter>of();
            case TlsMode.KubernetesSecret _, TlsMode.NoTls _ -> List.<Parameter>of();
        };
        return Stream.concat(CONNECTION_STRING.stream(), files.stream()).toList();
    }
}
