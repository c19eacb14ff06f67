package dev.connreg.deployment.plan;

import dev.connreg.credential.certificate.SecretCertificate;
import dev.connreg.kubernetes.Answer;
import dev.connreg.kubernetes.Cluster;
import dev.connreg.kubernetes.TlsSecret;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import dev.connreg.spec.DeploymentSpec;
import dev.connreg.spec.TlsMode;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whether the Secret that a spec names is there, and holds what the extension and its clients need. */
record SecretCheck(Cluster cluster, DeploymentSpec spec, String namespace) {

    List<CodedFinding> findings(Instant now) {
        return spec.tls().secretName().map(name -> findings(name, now)).orElse(List.of());
    }

    private List<CodedFinding> findings(String name, Instant now) {
        var answer = cluster.get("/api/v1/namespaces/%s/secrets/%s".formatted(namespace, name));
        var findings = switch (answer) {
            case Answer.Missing _ -> List.of(CodedFinding.error(FindingCode.SECRET_MISSING));
            case Answer.Found found -> findings(TlsSecret.of(found.json()), now);
            case Answer.Refused _, Answer.Unanswered _ -> ClusterPreflight.unreadable("Secret", answer);
        };
        return findings.stream()
                .map(finding -> finding.with(Fact.NAME, name).with(Fact.NAMESPACE, namespace))
                .toList();
    }

    private List<CodedFinding> findings(TlsSecret secret, Instant now) {
        var findings = new ArrayList<CodedFinding>();
        if (!secret.type().equals(TlsSecret.TYPE)) {
            findings.add(CodedFinding.error(FindingCode.SECRET_OF_ANOTHER_TYPE)
                    .with(Fact.FOUND, secret.type())
                    .with(Fact.WANTED, TlsSecret.TYPE));
        }
        var missing = Stream.of(TlsSecret.CERTIFICATE, TlsSecret.KEY, TlsSecret.AUTHORITY)
                .filter(key -> !secret.keys().contains(key))
                .toList();
        if (!missing.isEmpty()) {
            findings.add(lacks(missing));
        }
        var address = InetAddress.ofLiteral(spec.extension().serviceClusterIp());
        secret.certificate()
                .flatMap(pem -> SecretCertificate.problem(pem, address, now))
                .ifPresent(findings::add);
        return findings;
    }

    /** The authority is for the nodes, which the user may make trust it in another way. */
    private CodedFinding lacks(List<String> missing) {
        var finding = CodedFinding.error(FindingCode.SECRET_LACKS_KEYS).with(Fact.WANTED, String.join(", ", missing));
        var isForOthers =
                missing.equals(List.of(TlsSecret.AUTHORITY)) && spec.tls() instanceof TlsMode.OwnTrustDistribution;
        return isForOthers ? finding.asWarning() : finding;
    }
}
