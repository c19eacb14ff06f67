package dev.connreg.deployment.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.deployment.live.Reads;
import dev.connreg.kubernetes.Answer;
import dev.connreg.kubernetes.Cluster;
import dev.connreg.kubernetes.KubernetesEvent;
import dev.connreg.kubernetes.Pod;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the API server of a cluster says of an extension's namespace, and of the Arc agents. */
record SeenCluster(Cluster cluster, String namespace, Map<Objects, Answer> answers) {

    private static final String AGENTS_NAMESPACE = "azure-arc";

    /** What is asked for, named as people do. */
    enum Objects {
        NAMESPACE("namespace"),
        CLAIMS("volume claims"),
        PODS("pods"),
        EVENTS("events"),
        CERTIFICATES("certificates"),
        AGENTS("pods of the Arc agents");

        private final String words;

        Objects(String words) {
            this.words = words;
        }

        private String path(String namespace) {
            var inNamespace = inNamespace(namespace);
            return switch (this) {
                case NAMESPACE -> inNamespace;
                case CLAIMS -> inNamespace + "/persistentvolumeclaims";
                case PODS -> inNamespace + "/pods";
                case EVENTS -> inNamespace + "/events";
                case CERTIFICATES -> "/apis/cert-manager.io/v1/namespaces/" + namespace + "/certificates";
                case AGENTS -> inNamespace(AGENTS_NAMESPACE) + "/pods";
            };
        }
    }

    /** The requests run side by side. */
    static SeenCluster read(Cluster cluster, String namespace, boolean hasCertificates) {
        try (var reads = new Reads()) {
            var asked = new LinkedHashMap<Objects, Reads.Read<Answer>>();
            Stream.of(Objects.values())
                    .filter(objects -> hasCertificates || objects != Objects.CERTIFICATES)
                    .forEach(objects -> asked.put(objects, reads.start(() -> cluster.get(objects.path(namespace)))));
            var answers = new LinkedHashMap<Objects, Answer>();
            asked.forEach((objects, read) -> answers.put(objects, read.get()));
            return new SeenCluster(cluster, namespace, answers);
        }
    }

    private static String inNamespace(String namespace) {
        return "/api/v1/namespaces/" + namespace;
    }

    /** What could not be read, and why. */
    List<CodedFinding> unseen() {
        var unseen = new ArrayList<CodedFinding>();
        answers.forEach((objects, answer) -> answer.otherwise()
                .ifPresent(reason -> unseen.add(CodedFinding.note(FindingCode.OBJECTS_UNREADABLE)
                        .with(Fact.KIND, objects.words)
                        .with(Fact.NAMESPACE, objects == Objects.AGENTS ? AGENTS_NAMESPACE : namespace)
                        .with(Fact.STATE, reason))));
        return unseen;
    }

    private Optional<Answer> answer(Objects objects) {
        return Optional.ofNullable(answers.get(objects));
    }

    private Stream<JsonNode> items(Objects objects) {
        return answer(objects).stream().flatMap(Answer::items);
    }

    boolean isMissing(Objects objects) {
        return answer(objects).filter(Answer.Missing.class::isInstance).isPresent();
    }

    /** Why the namespace is still there although it is being deleted. */
    Optional<String> terminating() {
        return answer(Objects.NAMESPACE)
                .flatMap(answer -> answer instanceof Answer.Found found ? Optional.of(found.json()) : Optional.empty())
                .filter(json -> json.at("/status/phase").asText().equals("Terminating"))
                .map(json -> json.at("/status/conditions")
                        .valueStream()
                        .filter(condition -> condition.path("status").asText().equals("True"))
                        .map(condition -> "; " + condition.path("message").asText())
                        .reduce("phase: Terminating", String::concat));
    }

    List<Pod> pods() {
        return items(Objects.PODS).map(Pod::new).toList();
    }

    List<Pod> agents() {
        return items(Objects.AGENTS).map(Pod::new).toList();
    }

    /** The last one first. */
    List<KubernetesEvent> events() {
        return items(Objects.EVENTS)
                .map(KubernetesEvent::new)
                .sorted(Comparator.comparing(KubernetesEvent::time).reversed())
                .toList();
    }

    List<JsonNode> claims() {
        return items(Objects.CLAIMS).toList();
    }

    List<JsonNode> certificates() {
        return items(Objects.CERTIFICATES).toList();
    }

    /** The end of the log of a container before it ended last. */
    Optional<String> log(Pod pod) {
        return pod.crashing()
                .map(container -> cluster.get("%s/pods/%s/log?container=%s&previous=true&tailLines=50"
                        .formatted(inNamespace(namespace), pod.name(), container)))
                .flatMap(answer -> answer instanceof Answer.Found found ? Optional.of(found.text()) : Optional.empty());
    }

    static String agentsNamespace() {
        return AGENTS_NAMESPACE;
    }
}
