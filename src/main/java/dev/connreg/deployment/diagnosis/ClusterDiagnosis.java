package dev.connreg.deployment.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.deployment.diagnosis.SeenCluster.Objects;
import dev.connreg.kubernetes.KubernetesEvent;
import dev.connreg.kubernetes.Pod;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.ErrorCode;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Finding;
import dev.connreg.problem.FindingCode;
import dev.connreg.problem.KnownError;
import dev.connreg.problem.SecretLooks;
import dev.connreg.problem.Severity;
import dev.connreg.resource.Extension;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong on the cluster itself. What Kubernetes says goes through the catalogue, as what Azure says does. */
final class ClusterDiagnosis {

    /** What a claim says that waits for nothing but a pod, or is being made. */
    private static final Set<String> WAITING =
            Set.of("WaitForFirstConsumer", "WaitForPodScheduled", "ExternalProvisioning", "Provisioning");

    private final SeenCluster seen;
    private final Optional<Extension> extension;
    private final Map<Fact, String> known;

    /** An absent extension is one that Azure does not have. */
    ClusterDiagnosis(SeenCluster seen, Optional<Extension> extension, Map<Fact, String> known) {
        this.seen = seen;
        this.extension = extension;
        this.known = new EnumMap<>(known);
        this.known.put(Fact.NAMESPACE, seen.namespace());
    }

    /** In the order in which one thing needs another; each error once, with the first object that shows it. */
    List<Finding> findings() {
        var agents = agents();
        if (seen.terminating().isPresent()) {
            var evidence = "namespace '%s': %s"
                    .formatted(seen.namespace(), seen.terminating().get());
            return Stream.concat(agents.stream(), Stream.of(KnownError.of(ErrorCode.EXT_NSTERM, evidence, known)))
                    .toList();
        }
        var told = new HashSet<ErrorCode>();
        return Stream.of(agents.stream(), namespace(), claims(), pods(), controllers(), certificates(), leftOver())
                .flatMap(findings -> findings)
                .filter(finding -> DiagnosisReport.code(finding).map(told::add).orElse(true))
                .toList();
    }

    private Stream<Finding> namespace() {
        var runs = extension.map(Extension::provisioningState).filter("Succeeded"::equals);
        return runs.isPresent() && seen.isMissing(Objects.NAMESPACE)
                ? Stream.of(CodedFinding.error(FindingCode.NAMESPACE_MISSING)
                        .with(Fact.NAMESPACE, seen.namespace())
                        .with(Fact.EXTENSION, known.getOrDefault(Fact.EXTENSION, "?")))
                : Stream.empty();
    }

    private Stream<Finding> claims() {
        return seen.claims().stream()
                .filter(claim -> claim.at("/status/phase").asText().equals("Pending"))
                .flatMap(claim -> seen.events().stream()
                        .filter(event ->
                                event.isAbout(claim.at("/metadata/uid").asText()) && !WAITING.contains(event.reason()))
                        .findFirst()
                        .map(event -> claim(claim.at("/metadata/name").asText(), event.text()))
                        .stream());
    }

    private KnownError claim(String name, String text) {
        return KnownError.of(
                ErrorCode.POD_PVC,
                "volume claim '%s' is Pending: %s".formatted(name, text),
                with(Fact.OBJECT, "pvc/" + name));
    }

    private Stream<Finding> pods() {
        return seen.pods().stream()
                .filter(pod -> !pod.isWell() && !isReplaced(pod))
                .flatMap(this::pod);
    }

    /** What has failed is still listed when another one does its work. */
    private boolean isReplaced(Pod pod) {
        return pod.hasFailed()
                && seen.pods().stream()
                        .anyMatch(other -> other.isWell() && !Collections.disjoint(other.owners(), pod.owners()));
    }

    private Stream<Finding> pod(Pod pod) {
        var events = seen.events().stream()
                .filter(event -> event.isWarning() && event.isAbout(pod.uid()))
                .map(KubernetesEvent::text);
        var troubles = Stream.concat(pod.troubles().stream(), events).toList();
        var facts = with(Fact.OBJECT, "pod/" + pod.name());
        var errors = KnownErrors.in(
                Stream.concat(seen.log(pod).stream(), troubles.stream()).collect(Collectors.joining("\n")), facts);
        if (!errors.isEmpty()) {
            return errors.stream().map(error -> named("pod '%s'".formatted(pod.name()), error));
        }
        return troubles.stream()
                .findFirst()
                .<Finding>map(state -> CodedFinding.error(FindingCode.POD_NOT_READY)
                        .with(Fact.NAME, pod.name())
                        .with(Fact.NAMESPACE, seen.namespace())
                        .with(Fact.STATE, SecretLooks.hidden(state)))
                .stream();
    }

    /** Of what makes pods and is kept from it. Those of an older replica set say nothing once a pod is ready. */
    private Stream<Finding> controllers() {
        var pods = seen.pods();
        var owners = pods.stream().flatMap(pod -> pod.owners().stream()).collect(Collectors.toSet());
        var isReady = pods.stream().anyMatch(Pod::isReady);
        return seen.events().stream()
                .filter(event -> event.reason().equals("FailedCreate") && !owners.contains(event.involved()))
                .filter(event -> !isReady || !event.kind().equals("ReplicaSet"))
                .flatMap(this::controller);
    }

    private Stream<Finding> controller(KubernetesEvent event) {
        var object = event.kind().toLowerCase(Locale.ROOT) + "/" + event.name();
        return KnownErrors.in(event.text(), with(Fact.OBJECT, object)).stream().map(error -> named(object, error));
    }

    private Stream<Finding> certificates() {
        if (seen.isMissing(Objects.CERTIFICATES)
                && extension.filter(Extension::installsCertManager).isEmpty()) {
            return Stream.of(
                    KnownError.of(ErrorCode.EXT_CRDGONE, "the cluster has no certificates.cert-manager.io", known));
        }
        return seen.certificates().stream()
                .flatMap(certificate -> certificate
                        .at("/status/conditions")
                        .valueStream()
                        .filter(ClusterDiagnosis::isNotReady)
                        .map(condition ->
                                certificate(certificate.at("/metadata/name").asText(), condition)));
    }

    private static boolean isNotReady(JsonNode condition) {
        return condition.path("type").asText().equals("Ready")
                && condition.path("status").asText().equals("False");
    }

    private KnownError certificate(String name, JsonNode condition) {
        return KnownError.of(
                ErrorCode.POD_TLS,
                "certificate '%s' is not Ready: %s"
                        .formatted(name, condition.path("message").asText()),
                with(Fact.OBJECT, "certificate/" + name));
    }

    /** Azure forgets an extension before the cluster does. Whose they are, nothing tells for sure. */
    private Stream<Finding> leftOver() {
        if (extension.isPresent()) {
            return Stream.empty();
        }
        var left = Stream.concat(
                        seen.claims().stream()
                                .map(claim ->
                                        object("pvc", claim.at("/metadata/name").asText())),
                        seen.pods().stream().map(pod -> object("pod", pod.name())))
                .toList();
        return left.isEmpty()
                ? Stream.empty()
                : Stream.of(new KnownError(
                        ErrorCode.EXT_GONE,
                        Severity.WARNING,
                        "Azure has no such extension, and in namespace '%s' there is still: %s"
                                .formatted(seen.namespace(), String.join(", ", left)),
                        false,
                        with(Fact.OBJECT, left.getLast())));
    }

    private static String object(String kind, String name) {
        return kind + "/" + name;
    }

    /** Without them nothing else gets better. */
    private List<Finding> agents() {
        var found = new ArrayList<Finding>();
        for (var pod : seen.agents()) {
            var troubles = String.join("\n", pod.troubles());
            if (!pod.isWell() && !troubles.isEmpty()) {
                var facts = with(Fact.OBJECT, "pod/" + pod.name());
                facts.put(Fact.NAMESPACE, SeenCluster.agentsNamespace());
                found.add(named(
                        "pod '%s' of the Arc agents".formatted(pod.name()),
                        KnownErrors.first(troubles, facts)
                                .orElseGet(() -> KnownError.of(ErrorCode.EXT_AGENT, troubles, facts))));
            }
        }
        return found.stream().limit(1).toList();
    }

    private Map<Fact, String> with(Fact fact, String value) {
        var facts = new EnumMap<>(known);
        facts.put(fact, value);
        return facts;
    }

    /** The same, which says of what it is; a log may hold anything. */
    private static KnownError named(String object, KnownError error) {
        return new KnownError(
                error.code(),
                error.severity(),
                object + ": " + SecretLooks.hidden(error.evidence()),
                error.isCertain(),
                error.facts());
    }
}
