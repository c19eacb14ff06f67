package dev.connreg.deployment.change;

import dev.connreg.credential.SecretStore;
import dev.connreg.kubernetes.Answer;
import dev.connreg.kubernetes.SecretManifest;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import dev.connreg.site.SecretNames;
import dev.connreg.spec.DeploymentSpec;
import java.util.Optional;
import java.util.Set;

/** The Secret with the certificate that a spec names, on the cluster. */
public record SiteSecret(String namespace, String name) {

    /** Those of what it holds. */
    static final Set<String> PARTS =
            Set.of(SecretNames.TLS_CERTIFICATE, SecretNames.TLS_KEY, SecretNames.TLS_CERTIFICATE_AUTHORITY);

    /** Empty if the certificate is elsewhere. */
    public static Optional<SiteSecret> of(DeploymentSpec spec) {
        return spec.tls()
                .secretName()
                .map(name -> new SiteSecret(spec.extension().namespace(), name));
    }

    /** Where the API server has it. */
    public String path() {
        return namespacePath() + "/secrets/" + name;
    }

    public String namespacePath() {
        return "/api/v1/namespaces/" + namespace;
    }

    /** Why the cluster did not apply it; empty if it did. */
    public Optional<CodedFinding> notApplied(Answer answer) {
        var reason = answer instanceof Answer.Missing ? Optional.of("there is no such namespace") : answer.otherwise();
        return reason.map(state ->
                named(CodedFinding.error(FindingCode.SECRET_NOT_APPLIED)).with(Fact.STATE, state));
    }

    /** The same of it. */
    public CodedFinding named(CodedFinding finding) {
        return finding.with(Fact.NAME, name).with(Fact.NAMESPACE, namespace);
    }

    /** With what the files of the spec hold. */
    public SecretManifest manifest(SecretStore secrets) {
        return SecretManifest.tls(
                namespace,
                name,
                secrets.get(SecretNames.TLS_CERTIFICATE),
                secrets.get(SecretNames.TLS_KEY),
                secrets.get(SecretNames.TLS_CERTIFICATE_AUTHORITY));
    }
}
