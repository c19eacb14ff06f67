package dev.connreg.deployment.plan;

import dev.connreg.kubernetes.ClusterAccess;
import dev.connreg.kubernetes.SecretManifest;
import java.util.Optional;

/**
 * What a plan asks of the cluster itself.
 *
 * @param secret what the Secret that the spec names is to hold; empty if it stays as it is
 */
public record ClusterRequest(ClusterAccess access, Optional<SecretManifest> secret) {

    /** Only to look. */
    public static ClusterRequest reading(ClusterAccess access) {
        return new ClusterRequest(access, Optional.empty());
    }
}
