package dev.connreg.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.ArmClient;
import dev.connreg.arm.Waiting;
import java.time.Duration;
import java.util.Set;

/** Waits for a connected registry to report Online, and says why it does not. */
final class OnlineWait {

    private static final Set<String> UP = Set.of("Online", "Syncing");

    private final ArmClient arm;
    private final Duration timeout;

    OnlineWait(ArmClient arm, Duration timeout) {
        this.arm = arm;
        this.timeout = timeout;
    }

    void await(Action.AwaitOnline action, Waiting waiting) {
        var id = action.connectedRegistry();
        var last = arm.awaitState(
                id,
                action.apiVersion(),
                registry -> isUp(registry) || complains(registry) || extensionFailed(action),
                timeout,
                waiting);
        if (!isUp(last)) {
            throw new DeploymentException(message(action, last));
        }
    }

    private static boolean isUp(JsonNode registry) {
        return Planner.isActive(registry)
                && UP.contains(registry.at("/properties/connectionState").asText());
    }

    private static boolean complains(JsonNode registry) {
        return !registry.at("/properties/statusDetails").isEmpty();
    }

    private boolean extensionFailed(Action.AwaitOnline action) {
        return action.extension()
                .flatMap(watched -> arm.find(watched.id(), watched.apiVersion()))
                .map(extension ->
                        extension.at("/properties/provisioningState").asText().equals("Failed"))
                .orElse(false);
    }

    private String message(Action.AwaitOnline action, JsonNode registry) {
        var text = new StringBuilder("The connected registry '%s' did not come online: it is %s and %s."
                .formatted(
                        action.connectedRegistry().name(),
                        registry.at("/properties/connectionState").asText("unknown"),
                        registry.at("/properties/activation/status").asText("unknown")));
        registry.at("/properties/statusDetails")
                .forEach(detail -> text.append("\n%s: %s"
                        .formatted(
                                detail.path("code").asText(),
                                detail.path("description").asText())));
        if (!complains(registry)) {
            text.append(
                    "\nNothing is reported after %d minutes. Look at the pods: kubectl get pods,pvc,events -n connected-registry"
                            .formatted(timeout.toMinutes()));
        }
        return text.append("\nRun the same command again to go on from here.").toString();
    }
}
