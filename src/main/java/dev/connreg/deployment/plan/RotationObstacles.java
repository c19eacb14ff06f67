package dev.connreg.deployment.plan;

import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import dev.connreg.spec.ConnectionStringSource;
import dev.connreg.spec.DeploymentSpec;
import dev.connreg.spec.SyncAccess;
import dev.connreg.spec.TlsMaterial;
import dev.connreg.spec.TlsMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a spec alone tells of why something of its site cannot be rotated. */
public final class RotationObstacles {

    private RotationObstacles() {}

    public static List<CodedFinding> of(DeploymentSpec spec, Rotation rotation) {
        return switch (rotation) {
            case Rotation.Password _ -> ofPassword(spec);
            case Rotation.Certificate _ -> ofCertificate(spec).stream().toList();
        };
    }

    private static List<CodedFinding> ofPassword(DeploymentSpec spec) {
        var found = new ArrayList<CodedFinding>();
        if (!(spec.connectionString() instanceof ConnectionStringSource.Made)) {
            found.add(about(FindingCode.PASSWORD_MADE_ELSEWHERE, spec));
        } else if (spec.connectedRegistry().access() instanceof SyncAccess.ExistingToken(var token)) {
            found.add(about(FindingCode.TOKEN_NOT_OURS, spec).with(Fact.TOKEN, token));
        }
        return found;
    }

    private static Optional<CodedFinding> ofCertificate(DeploymentSpec spec) {
        return switch (spec.tls()) {
            case TlsMode.OwnCertificate _, TlsMode.OwnTrustDistribution(TlsMaterial.Files _) -> Optional.empty();
            case TlsMode.OwnTrustDistribution(TlsMaterial.SecretName secret) ->
                Optional.of(inSecret(spec, secret.name()));
            case TlsMode.KubernetesSecret(var secret) -> Optional.of(inSecret(spec, secret.name()));
            case TlsMode.BundledCertManager _, TlsMode.ExistingCertManager _ ->
                Optional.of(about(FindingCode.CERTIFICATE_RENEWS_ITSELF, spec));
            case TlsMode.NoTls _ -> Optional.of(about(FindingCode.NO_CERTIFICATE_WITHOUT_TLS, spec));
        };
    }

    private static CodedFinding inSecret(DeploymentSpec spec, String secret) {
        return about(FindingCode.CERTIFICATE_IN_SECRET, spec)
                .with(Fact.FOUND, secret)
                .with(Fact.CLUSTER, spec.cluster().name());
    }

    private static CodedFinding about(FindingCode code, DeploymentSpec spec) {
        return CodedFinding.error(code)
                .with(Fact.NAME, spec.connectedRegistry().name())
                .with(Fact.REGISTRY, spec.registry().name());
    }
}
