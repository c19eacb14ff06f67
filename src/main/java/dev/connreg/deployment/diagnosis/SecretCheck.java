package dev.connreg.deployment.diagnosis;

import dev.connreg.credential.certificate.CertificateReader;
import dev.connreg.credential.certificate.EncodedCertificate;
import dev.connreg.credential.certificate.PlainPem;
import dev.connreg.credential.certificate.SecretCertificate;
import dev.connreg.credential.certificate.ServerRequirements;
import dev.connreg.deployment.change.SiteSecret;
import dev.connreg.kubernetes.Answer;
import dev.connreg.kubernetes.Cluster;
import dev.connreg.kubernetes.TlsSecret;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import dev.connreg.problem.FindingCode;
import dev.connreg.problem.Severity;
import dev.connreg.site.SiteCredentials;
import dev.connreg.spec.DeploymentSpec;
import dev.connreg.spec.TlsMaterial;
import dev.connreg.spec.TlsMode;
import java.net.InetAddress;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the Secret that a spec names is there, and holds what the extension, its clients and the spec need. */
public record SecretCheck(Cluster cluster, DeploymentSpec spec) {

    public List<CodedFinding> findings(Instant now) {
        return SiteSecret.of(spec).map(secret -> findings(secret, now)).orElse(List.of());
    }

    private List<CodedFinding> findings(SiteSecret secret, Instant now) {
        var answer = cluster.get(secret.path());
        var findings = switch (answer) {
            case Answer.Missing _ -> List.of(CodedFinding.error(FindingCode.SECRET_MISSING));
            case Answer.Found found -> findings(TlsSecret.of(found.json()), now);
            case Answer.Refused _, Answer.Unanswered _ -> Unreadable.warnings("Secret", answer);
        };
        return findings.stream().map(secret::named).map(this::withFile).toList();
    }

    /** What could be applied, if the spec names it. */
    private CodedFinding withFile(CodedFinding finding) {
        return spec.tls()
                .certificateFiles()
                .map(files ->
                        withOthers(finding.with(Fact.FILE, files.certificate().toString()), files))
                .orElse(finding);
    }

    /** Those of a key and an authority only if all of them can be put there as they are, by kubectl too. */
    private static CodedFinding withOthers(CodedFinding finding, TlsMaterial.Files files) {
        var authority = files.certificateAuthority().orElse(files.certificate());
        var isSplitByKubectl = Stream.of(files.certificate(), files.key(), authority)
                .anyMatch(file -> file.toString().contains("="));
        return isSplitByKubectl || !PlainPem.isReadByServers(files.certificate(), files.key(), authority)
                ? finding
                : finding.with(Fact.KEY_FILE, files.key().toString()).with(Fact.AUTHORITY_FILE, authority.toString());
    }

    private List<CodedFinding> findings(TlsSecret secret, Instant now) {
        var findings = new ArrayList<CodedFinding>();
        secret.ofAnotherType().ifPresent(findings::add);
        var missing = Stream.of(TlsSecret.CERTIFICATE, TlsSecret.KEY, TlsSecret.AUTHORITY)
                .filter(key -> !secret.keys().contains(key))
                .toList();
        if (!missing.isEmpty()) {
            findings.add(lacks(missing));
        }
        var problem = secret.certificate().flatMap(pem -> SecretCertificate.problem(pem, address(), now));
        problem.ifPresent(findings::add);
        if (problem.isEmpty() && findings.stream().noneMatch(found -> found.severity() == Severity.ERROR)) {
            secret.pair().ifPresent(pair -> findings.addAll(contents(pair, now)));
        }
        secret.certificate().flatMap(this::other).ifPresent(findings::add);
        return findings;
    }

    private InetAddress address() {
        return InetAddress.ofLiteral(spec.extension().serviceClusterIp());
    }

    /** The authority is for the nodes, which the user may make trust it in another way. */
    private CodedFinding lacks(List<String> missing) {
        var finding = CodedFinding.error(FindingCode.SECRET_LACKS_KEYS).with(Fact.WANTED, String.join(", ", missing));
        var isForOthers =
                missing.equals(List.of(TlsSecret.AUTHORITY)) && spec.tls() instanceof TlsMode.OwnTrustDistribution;
        return isForOthers ? finding.asWarning() : finding;
    }

    /** As a certificate in files is checked. */
    private List<CodedFinding> contents(EncodedCertificate pair, Instant now) {
        var wanted = ServerRequirements.of(address(), SiteCredentials.trust(spec.tls()));
        try {
            return pair.check(wanted, Clock.fixed(now, ZoneOffset.UTC)).stream()
                    .map(state -> content(state).asWarning())
                    .toList();
        } catch (Failure e) {
            return e.findings().stream().map(SecretCheck::content).toList();
        }
    }

    private static CodedFinding content(Finding finding) {
        if (!(finding instanceof CodedFinding coded)) {
            return content(finding.toString());
        }
        // Elsewhere it is of a file that the user named; here it needs the name of the Secret.
        return coded.code() == FindingCode.KEY_OF_ANOTHER_CERTIFICATE
                ? content(coded.fact(Fact.NAME) + " " + coded.fact(Fact.FOUND))
                : coded;
    }

    private static CodedFinding content(String state) {
        return CodedFinding.error(FindingCode.SECRET_UNFIT).with(Fact.STATE, state);
    }

    /** Files that cannot be read here say nothing of the cluster. */
    private Optional<CodedFinding> other(String pem) {
        var own = CertificateReader.inText(pem).stream().findFirst();
        return spec.tls()
                .certificateFiles()
                .filter(files -> own.isPresent() && Files.isRegularFile(files.certificate()))
                .filter(files -> {
                    try {
                        return !CertificateReader.read(files.certificate()).contains(own.get());
                    } catch (Failure _) {
                        return false;
                    }
                })
                .map(_ -> CodedFinding.warning(FindingCode.SECRET_HOLDS_ANOTHER));
    }
}
