package dev.connreg.deployment.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.deployment.diagnosis.SecretCheck;
import dev.connreg.deployment.diagnosis.Unreadable;
import dev.connreg.deployment.live.Reads;
import dev.connreg.kubernetes.Answer;
import dev.connreg.kubernetes.Cluster;
import dev.connreg.kubernetes.ClusterAccess;
import dev.connreg.kubernetes.KubernetesService;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import dev.connreg.site.Site;
import dev.connreg.spec.TlsMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the cluster itself tells before anything is sent: errors stop a deployment, all else is a warning. Reads only. */
public final class ClusterPreflight {

    private final Site site;
    private final Cluster cluster;
    private final boolean makesSecret;
    private final String namespace;

    private ClusterPreflight(Site site, Cluster cluster, boolean makesSecret) {
        this.site = site;
        this.cluster = cluster;
        this.makesSecret = makesSecret;
        namespace = site.spec().extension().namespace();
    }

    /** What is found, or why nothing was looked at. */
    public static List<CodedFinding> findings(Site site, ClusterRequest request, Instant now) {
        return switch (request.access()) {
            case ClusterAccess.Closed(var why) -> List.of(why.asWarning());
            case ClusterAccess.Open(var cluster, var facts) ->
                new ClusterPreflight(site, cluster, request.secret().isPresent())
                        .findings(now).stream()
                                .map(finding -> finding.with(
                                                Fact.CLUSTER,
                                                site.names().cluster().name())
                                        .with(facts))
                                .toList();
        };
    }

    /** The first requests run side by side. */
    private List<CodedFinding> findings(Instant now) {
        try (var reads = new Reads()) {
            var state = reads.start(() -> cluster.get("/api/v1/namespaces/" + namespace));
            var services = reads.start(() -> cluster.get("/api/v1/services"));
            var classes = reads.start(() -> cluster.get("/apis/storage.k8s.io/v1/storageclasses"));
            var secret = reads.start(
                    () -> makesSecret ? List.<CodedFinding>of() : new SecretCheck(cluster, site.spec()).findings(now));
            var address = new AddressCheck(cluster, site.spec().extension(), namespace, services.get());
            var findings = new ArrayList<CodedFinding>();
            findings.addAll(terminating(state.get()));
            address.findings().stream().map(this::withCertificate).forEach(findings::add);
            findings.addAll(storage(classes.get(), address.isInstalled()));
            findings.addAll(certManager(address.isInstalled()));
            findings.addAll(secret.get());
            return findings;
        }
    }

    /** One that the user brings is to be valid for another address, too. */
    private CodedFinding withCertificate(CodedFinding address) {
        var secret = site.spec().tls().secretName().map("Secret '%s'"::formatted);
        var file = site.spec().tls().certificateFiles().map(files -> "'%s'".formatted(files.certificate()));
        return file.or(() -> secret)
                .map(place -> address.with(Fact.CERTIFICATE, place))
                .orElse(address);
    }

    private List<CodedFinding> terminating(Answer answer) {
        return answer instanceof Answer.Found found
                        && found.json().at("/status/phase").asText().equals("Terminating")
                ? List.of(CodedFinding.error(FindingCode.NAMESPACE_TERMINATING).with(Fact.NAMESPACE, namespace))
                : Unreadable.warnings("namespace", answer);
    }

    /** A claim that has its volume needs its class no more, but the next one does. */
    private List<CodedFinding> storage(Answer answer, boolean isInstalled) {
        if (!(answer instanceof Answer.Found)) {
            return Unreadable.warnings("storage classes", answer);
        }
        var classes = answer.items().toList();
        var names = classes.stream().map(ClusterPreflight::name).sorted().toList();
        var wanted = site.spec().extension().settings().get("pvc.storageClassName");
        var standard = classes.stream().filter(ClusterPreflight::isDefault).findFirst();
        if (wanted == null) {
            return standard.isPresent()
                    ? List.of()
                    : List.of(proposing(CodedFinding.warning(FindingCode.NO_DEFAULT_STORAGE_CLASS), names));
        }
        var proposed = Stream.concat(standard.map(ClusterPreflight::name).stream(), names.stream())
                .distinct()
                .toList();
        var missing = proposing(CodedFinding.error(FindingCode.STORAGE_CLASS_MISSING), proposed)
                .with(Fact.WANTED, wanted);
        return names.contains(wanted) ? List.of() : List.of(isInstalled ? missing.asWarning() : missing);
    }

    /** The first of them, if there is one. */
    private static CodedFinding proposing(CodedFinding finding, List<String> classes) {
        return classes.isEmpty()
                ? finding.with(Fact.FOUND, "none")
                : finding.with(Fact.FOUND, String.join(", ", classes)).with(Fact.STORAGE_CLASS, classes.getFirst());
    }

    private static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    private static boolean isDefault(JsonNode storageClass) {
        return Stream.of("storageclass.kubernetes.io/", "storageclass.beta.kubernetes.io/")
                .anyMatch(prefix -> storageClass
                        .at("/metadata/annotations")
                        .path(prefix + "is-default-class")
                        .asText()
                        .equals("true"));
    }

    private List<CodedFinding> certManager(boolean isInstalled) {
        return switch (site.spec().tls()) {
            case TlsMode.BundledCertManager _ -> isInstalled ? List.of() : bundled(certificates());
            case TlsMode.ExistingCertManager _ -> existing(certificates());
            case TlsMode.OwnCertificate _, TlsMode.KubernetesSecret _ -> List.of();
            case TlsMode.OwnTrustDistribution _, TlsMode.NoTls _ -> List.of();
        };
    }

    private Answer certificates() {
        return cluster.get("/apis/apiextensions.k8s.io/v1/customresourcedefinitions/certificates.cert-manager.io");
    }

    /** Helm takes over what an earlier release of the same name has left. */
    private List<CodedFinding> bundled(Answer definition) {
        if (!(definition instanceof Answer.Found found)) {
            return Unreadable.warnings("cert-manager", definition);
        }
        var release = KubernetesService.releaseOf(found.json());
        return release.filter(site.spec().extension().name()::equals).isPresent()
                ? List.of()
                : List.of(CodedFinding.error(FindingCode.CERT_MANAGER_EXISTS).with(Fact.FOUND, release.orElse("none")));
    }

    private static List<CodedFinding> existing(Answer definition) {
        return definition instanceof Answer.Missing
                ? List.of(CodedFinding.error(FindingCode.CERT_MANAGER_MISSING))
                : Unreadable.warnings("cert-manager", definition);
    }
}
