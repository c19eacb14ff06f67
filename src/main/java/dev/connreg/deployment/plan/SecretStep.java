package dev.connreg.deployment.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.deployment.change.Action;
import dev.connreg.deployment.change.Change;
import dev.connreg.deployment.change.ChangeType;
import dev.connreg.deployment.change.Difference;
import dev.connreg.deployment.change.SiteSecret;
import dev.connreg.graph.ResourceId;
import dev.connreg.kubernetes.Answer;
import dev.connreg.kubernetes.Cluster;
import dev.connreg.kubernetes.ClusterAccess;
import dev.connreg.kubernetes.SecretManifest;
import dev.connreg.kubernetes.TlsSecret;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import java.util.List;
import java.util.Map;

/** Plans what becomes of the Secret on the cluster that a spec names. */
record SecretStep(SiteSecret secret, SecretManifest wanted) {

    static final String KIND = "Kubernetes Secret";

    private static final String OTHER = "(another)";
    private static final String WANTED = "(of the spec)";

    /** Changes nothing; throws a Failure if it cannot be done. */
    Change plan(ClusterAccess access) {
        return switch (access) {
            case ClusterAccess.Closed(var why) -> throw new Failure(List.of(why.asError()));
            case ClusterAccess.Open(var cluster, var facts) -> plan(cluster, facts);
        };
    }

    private Change plan(Cluster cluster, Map<Fact, String> facts) {
        var answer = cluster.get(secret.path());
        return switch (answer) {
            case Answer.Missing _ -> created(cluster);
            case Answer.Found found -> updated(cluster, found.json(), facts);
            case Answer.Refused _, Answer.Unanswered _ -> throw notApplied(answer);
        };
    }

    /** Nothing can be tried in a namespace that is not there yet. */
    private Change created(Cluster cluster) {
        if (cluster.get(secret.namespacePath()) instanceof Answer.Missing) {
            var namespace = new Difference("metadata.namespace", Difference.ABSENT, secret.namespace());
            return change(ChangeType.CREATE, List.of(namespace), new Action.ApplySecret(secret, true));
        }
        return tried(cluster, change(ChangeType.CREATE, List.of(), new Action.ApplySecret(secret, false)));
    }

    private Change updated(Cluster cluster, JsonNode found, Map<Fact, String> facts) {
        TlsSecret.of(found).ofAnotherType().ifPresent(other -> {
            throw new Failure(List.of(secret.named(other).with(facts)));
        });
        var differences = wanted.differing(found).stream()
                .map(key -> new Difference(
                        "data['%s']".formatted(key), found.path("data").has(key) ? OTHER : Difference.ABSENT, WANTED))
                .toList();
        return differences.isEmpty()
                ? change(ChangeType.NO_CHANGE, List.of())
                : tried(cluster, change(ChangeType.MODIFY, differences, new Action.ApplySecret(secret, false)))
                        .withNote(secret.named(CodedFinding.note(FindingCode.SECRET_CHANGES))
                                .with(facts));
    }

    private Change change(ChangeType type, List<Difference> differences, Action... actions) {
        return new Change(type, KIND, ResourceId.of(secret.path()), differences, List.of(), List.of(actions));
    }

    /** The same, if the server would do it. */
    private Change tried(Cluster cluster, Change change) {
        var answer = cluster.tryApply(wanted.text());
        if (!(answer instanceof Answer.Found)) {
            throw notApplied(answer);
        }
        return change;
    }

    private Failure notApplied(Answer answer) {
        return new Failure(secret.notApplied(answer).stream().toList());
    }
}
