package dev.connreg.deployment.diagnosis;

import dev.connreg.problem.ErrorCode;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Finding;
import dev.connreg.problem.KnownError;
import dev.connreg.resource.ConnectedCluster;
import dev.connreg.resource.Extension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds why an extension is not what was asked for. */
record ExtensionDiagnosis(
        Extension extension, Optional<ConnectedCluster> cluster, Map<Fact, String> known, Instant now) {

    // Azure keeps the settings for agents that are offline as long as that (learn.microsoft.com, cluster extensions).
    private static final Duration SETTINGS_KEPT = Duration.ofDays(2);

    List<Finding> findings() {
        if (extension.hasFailed()) {
            return failed();
        }
        var state = "provisioningState: " + extension.provisioningState();
        if (extension.isDeleting()) {
            return List.of(KnownError.of(ErrorCode.EXT_GONE, state, known));
        }
        return isForgotten() ? List.of(KnownError.of(ErrorCode.EXT_48H, state, known)) : List.of();
    }

    private List<Finding> failed() {
        var errors = KnownErrors.in(extension.failureWithDetails(), known);
        return errors.stream().allMatch(error -> error.code() == ErrorCode.EXT_GENERIC)
                ? List.of(Diagnosis.failed(extension))
                : List.copyOf(errors);
    }

    private boolean isForgotten() {
        return !extension.provisioningState().equals("Succeeded")
                && extension
                        .lastModified()
                        .filter(last -> last.plus(SETTINGS_KEPT).isBefore(now))
                        .isPresent()
                && cluster.filter(one -> !one.isConnected()).isPresent();
    }
}
