package dev.connreg.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A pod, and what Kubernetes says of it. */
public record Pod(JsonNode json) {

    /** Of a container that is only starting. */
    private static final Set<String> STARTING = Set.of("ContainerCreating", "PodInitializing");

    public String name() {
        return json.at("/metadata/name").asText();
    }

    public String uid() {
        return json.at("/metadata/uid").asText();
    }

    /** Whether it does what it is for, or has done it. */
    public boolean isWell() {
        return json.at("/status/phase").asText().equals("Succeeded") || isReady();
    }

    /** Whether it has ended for good, such as one that was evicted; it stays until somebody deletes it. */
    public boolean hasFailed() {
        return json.at("/status/phase").asText().equals("Failed");
    }

    public boolean isReady() {
        return conditions("Ready")
                .anyMatch(ready -> ready.path("status").asText().equals("True"));
    }

    /** What controls it, such as a daemon set. */
    public Set<String> owners() {
        return json.at("/metadata/ownerReferences")
                .valueStream()
                .map(owner -> owner.path("uid").asText())
                .collect(Collectors.toSet());
    }

    /** Why it is not well, in the words of Kubernetes: of the pod, then of its containers. */
    public List<String> troubles() {
        var ofPod = Stream.concat(
                Stream.of(json.path("status")),
                conditions("PodScheduled")
                        .filter(scheduled -> scheduled.path("status").asText().equals("False")));
        return Stream.concat(ofPod.flatMap(Pod::said), containers().flatMap(Pod::troubles))
                .toList();
    }

    /** A container that ends again and again, whose log says why. */
    public Optional<String> crashing() {
        return containers()
                .filter(container -> container.path("restartCount").asInt() > 0
                        && !container.path("ready").asBoolean())
                .map(container -> container.path("name").asText())
                .findFirst();
    }

    private Stream<JsonNode> conditions(String type) {
        return json.at("/status/conditions")
                .valueStream()
                .filter(condition -> condition.path("type").asText().equals(type));
    }

    private Stream<JsonNode> containers() {
        return Stream.of("initContainerStatuses", "containerStatuses")
                .flatMap(statuses -> json.path("status").path(statuses).valueStream());
    }

    private static Stream<String> troubles(JsonNode container) {
        if (container.path("ready").asBoolean()) {
            return Stream.empty();
        }
        var state = container.path("state");
        return Stream.of(state.path("waiting"), ended(state), ended(container.path("lastState")))
                .filter(one -> !STARTING.contains(one.path("reason").asText())
                        || one.path("message").isTextual())
                .flatMap(Pod::said);
    }

    /** An init container that did its work is no trouble. */
    private static JsonNode ended(JsonNode state) {
        return state.at("/terminated/exitCode").asInt() == 0 ? state.path("none") : state.path("terminated");
    }

    private static Stream<String> said(JsonNode node) {
        return Stream.of(KubernetesEvent.said(node)).filter(text -> !text.isEmpty());
    }
}
