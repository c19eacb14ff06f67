package dev.connreg.site;

import dev.connreg.graph.Parameter;
import dev.connreg.graph.ParameterType;
import dev.connreg.graph.ParameterType.MaybeText;
import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Fields;
import dev.connreg.resource.Names;
import dev.connreg.spec.DeploymentSpec;
import dev.connreg.spec.TlsMaterial;
import dev.connreg.spec.TlsMode;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** What people change of the extension, as parameters of a template, with the values that a spec has. */
final class ExtensionParameters {

    private static final MaybeText MAYBE = new MaybeText(Optional.empty());

    /** A spec has no word for it: a version turns upgrades off, as the service refuses both. */
    private static final Parameter UPGRADES = Parameter.withDefault(
            ParameterNames.UPGRADES,
            "Whether the extension is upgraded automatically. Must be false with a version.",
            new ParameterType.Flag(),
            new Value.IsMissing(ParameterNames.VERSION),
            Optional.empty());

    private ExtensionParameters() {}

    static List<Parameter> of(DeploymentSpec spec) {
        var extension = spec.extension();
        var always = Stream.of(
                SiteParameters.name(spec, ParameterNames.EXTENSION, "extension", Names.EXTENSION, extension.name()),
                maybe(
                        ParameterNames.VERSION,
                        "Version of the extension, which is upgraded automatically without one.",
                        extension.version()),
                UPGRADES,
                maybe(
                        ParameterNames.TRAIN,
                        "Release train of the extension: stable unless given.",
                        extension.releaseTrain()),
                maybe(
                        ParameterNames.NAMESPACE,
                        "Namespace that the extension is installed in: its own unless given. Fixed at creation.",
                        extension.releaseNamespace()),
                settings(extension.settings()));
        return Stream.concat(always, secretName(spec.tls()).map(ExtensionParameters::secret).stream())
                .toList();
    }

    private static Parameter maybe(String name, String description, Optional<String> value) {
        return Parameter.optional(name, description, MAYBE, value.map(Value::text));
    }

    private static Parameter settings(SequencedMap<String, String> settings) {
        var given = Fields.builder();
        settings.forEach(given::put);
        return Parameter.withDefault(
                ParameterNames.SETTINGS,
                "More settings of the extension.",
                new ParameterType.NamedTexts(),
                Fields.EMPTY,
                Optional.of(given.build()));
    }

    private static Parameter secret(String name) {
        return Parameter.plain(
                ParameterNames.TLS_SECRET,
                "Name of the Kubernetes Secret that holds the certificate and its key.",
                name);
    }

    private static Optional<String> secretName(TlsMode tls) {
        return switch (tls) {
            case TlsMode.KubernetesSecret(var secret) -> Optional.of(secret.name());
            case TlsMode.OwnTrustDistribution(TlsMaterial.SecretName secret) -> Optional.of(secret.name());
            case TlsMode.OwnTrustDistribution(TlsMaterial.Files _) -> Optional.empty();
            case TlsMode.BundledCertManager _, TlsMode.ExistingCertManager _ -> Optional.empty();
            case TlsMode.OwnCertificate _, TlsMode.NoTls _ -> Optional.empty();
        };
    }
}
