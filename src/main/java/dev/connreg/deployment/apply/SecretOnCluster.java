package dev.connreg.deployment.apply;

import dev.connreg.credential.SecretStore;
import dev.connreg.deployment.change.Action;
import dev.connreg.kubernetes.Cluster;
import dev.connreg.problem.Failure;
import java.util.List;
import java.util.Optional;

/** Applies the Secret with the certificate to the cluster that the user has named. */
record SecretOnCluster(Optional<Cluster> cluster, SecretStore secrets) {

    void apply(Action.ApplySecret action) {
        var manifest = action.secret().manifest(secrets);
        var answer = cluster.orElseThrow(() -> new IllegalStateException("no cluster to apply a Secret to"))
                .apply(action.withNamespace() ? manifest.textWithNamespace() : manifest.text());
        action.secret().notApplied(answer).ifPresent(reason -> {
            throw new Failure(List.of(reason));
        });
    }
}
