package dev.connreg.deployment.apply;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.Arm;
import dev.connreg.arm.waiting.Waiting;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Deactivation;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.Failure;
import dev.connreg.resource.LiveConnectedRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Waits for a connected registry to report Online, and says why it does not. */
public final class OnlineWait {

    private static final Set<String> UP = Set.of("Online", "Syncing");

    private static final String HELD = "ALREADY_ACTIVATED";

    private final Arm arm;
    private final Duration timeout;

    OnlineWait(Arm arm, Duration timeout) {
        this.arm = arm;
        this.timeout = timeout;
    }

    void await(Action.AwaitOnline action, Waiting waiting) {
        var id = action.connectedRegistry();
        var known = action.complained()
                ? arm.find(id, action.apiVersion())
                        .map(found -> new LiveConnectedRegistry(found).complaints())
                        .orElse(Set.of())
                : Set.<JsonNode>of();
        var last = arm.awaitState(
                id,
                action.apiVersion(),
                registry -> isUp(registry, known)
                        || complains(registry, known)
                        || failedExtension(action).isPresent(),
                timeout,
                waiting);
        if (!isUp(last, known)) {
            throw new Failure(message(action, last));
        }
    }

    private static boolean isUp(JsonNode registry, Set<JsonNode> known) {
        return new LiveConnectedRegistry(registry).isActive()
                && UP.contains(registry.at("/properties/connectionState").asText())
                && !isHeldByAnother(registry, known);
    }

    /** Active and Online it is then all the same: by the instance that holds it. */
    private static boolean isHeldByAnother(JsonNode registry, Set<JsonNode> known) {
        return news(registry, known)
                .anyMatch(detail -> detail.path("code").asText().equals(HELD));
    }

    private static boolean complains(JsonNode registry, Set<JsonNode> known) {
        return news(registry, known).findAny().isPresent();
    }

    private static Stream<JsonNode> news(JsonNode registry, Set<JsonNode> known) {
        return new LiveConnectedRegistry(registry).complaints().stream().filter(detail -> !known.contains(detail));
    }

    private static boolean hasFailed(JsonNode extension) {
        return extension.at("/properties/provisioningState").asText().equals("Failed");
    }

    private Optional<JsonNode> failedExtension(Action.AwaitOnline action) {
        return action.extension()
                .flatMap(watched -> arm.find(watched.id(), watched.apiVersion()))
                .filter(OnlineWait::hasFailed);
    }

    private String message(Action.AwaitOnline action, JsonNode registry) {
        var id = action.connectedRegistry();
        var lines = new ArrayList<String>();
        lines.add("The connected registry '%s' did not come Online: it is %s and %s."
                .formatted(
                        id.name(),
                        registry.at("/properties/connectionState").asText("unknown"),
                        registry.at("/properties/activation/status").asText("unknown")));
        registry.at("/properties/statusDetails").forEach(detail -> addDetail(lines, detail, id));
        if (registry.at("/properties/statusDetails").isEmpty()) {
            lines.add(failedExtension(action).map(OnlineWait::failure).orElseGet(this::silence));
        }
        return String.join("\n", lines);
    }

    private static void addDetail(List<String> lines, JsonNode detail, ResourceId id) {
        var code = detail.path("code").asText();
        lines.add("%s: %s".formatted(code, detail.path("description").asText()));
        remedy(code, id).ifPresent(lines::add);
    }

    /** What helps against what connected registries report (learn.microsoft.com, troubleshoot connected registry). */
    private static Optional<String> remedy(String code, ResourceId id) {
        return switch (code) {
            case HELD -> Optional.of("If the other instance is not in use any more, run: " + Deactivation.command(id));
            case "UNAUTHORIZED" ->
                Optional.of(
                        "To give it a password that is good, add --resend-protected-settings (and renew the connection string that the spec names, if it names one).");
            case "CONNECTION_FAILED" ->
                Optional.of("Check that the cluster reaches that address: DNS, proxy and firewall.");
            default -> Optional.empty();
        };
    }

    private static String failure(JsonNode extension) {
        return extension
                .at("/properties/statuses")
                .valueStream()
                .map(status -> status.path("message").asText())
                .collect(Collectors.joining("\n", "The extension has failed. ", ""));
    }

    private String silence() {
        var waited = timeout.isZero() ? "yet" : "in %d min".formatted(timeout.toMinutes());
        return "It has reported nothing %s. To see why, run: kubectl get pods,pvc,events -n connected-registry%nTo wait longer, give --timeout in minutes."
                .formatted(waited);
    }
}
