package dev.connreg.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Whether the cluster behind a kubeconfig may be looked at, as it is the Arc cluster that is meant. */
public sealed interface ClusterAccess {

    /** The facts are for commands that are advised. */
    record Open(Cluster cluster, Map<Fact, String> facts) implements ClusterAccess {

        public Open {
            facts = Map.copyOf(facts);
        }
    }

    record Closed(CodedFinding why) implements ClusterAccess {}

    /** The same, with one more fact for commands that are advised. */
    default ClusterAccess with(Fact fact, String value) {
        return switch (this) {
            case Open(var cluster, var facts) -> {
                var more = new HashMap<>(facts);
                more.put(fact, value);
                yield new Open(cluster, more);
            }
            case Closed(var why) -> new Closed(why.with(fact, value));
        };
    }

    /** The agents' own settings, where az looks too before it connects a cluster. */
    String CLUSTER_CONFIG = "/api/v1/namespaces/azure-arc/configmaps/azure-clusterconfig";

    /**
     * Asks the cluster which Arc cluster it is.
     *
     * @param kubectl empty if there is none
     * @param choice a context that the user named is taken, unless it is seen to be that of another cluster
     */
    static ClusterAccess of(ResourceId arc, Optional<? extends Cluster> kubectl, ClusterChoice choice) {
        if (kubectl.isEmpty()) {
            return closed(FindingCode.KUBECTL_MISSING, arc, "");
        }
        var cluster = kubectl.get();
        var isNamed = choice.context().isPresent();
        var open = new Open(cluster, choice.facts());
        return switch (cluster.get(CLUSTER_CONFIG)) {
            case Answer.Found found -> proven(found.json().path("data"), arc, open);
            case Answer.Missing _ when isNamed -> open;
            case Answer.Missing _ -> closed(FindingCode.CLUSTER_UNPROVEN, arc, "it has no Arc agents");
            case Answer.Refused _ when isNamed -> open;
            case Answer.Refused(var message) -> closed(FindingCode.CLUSTER_UNPROVEN, arc, message);
            case Answer.Unanswered(var reason) ->
                new Closed(about(FindingCode.CLUSTER_UNANSWERED, arc)
                        .with(Fact.STATE, reason)
                        .with(choice.facts()));
        };
    }

    private static ClusterAccess proven(JsonNode agents, ResourceId arc, Open open) {
        var name = agents.path("AZURE_RESOURCE_NAME").asText();
        var group = agents.path("AZURE_RESOURCE_GROUP").asText();
        var subscription = agents.path("AZURE_SUBSCRIPTION_ID").asText();
        var isThat = name.equalsIgnoreCase(arc.name())
                && arc.resourceGroup().filter(group::equalsIgnoreCase).isPresent()
                && (subscription.isEmpty()
                        || arc.subscriptionId()
                                .filter(subscription::equalsIgnoreCase)
                                .isPresent());
        return isThat
                ? open
                : new Closed(about(FindingCode.CLUSTER_IS_ANOTHER, arc)
                        .with(Fact.FOUND, name)
                        .with(Fact.RESOURCE_GROUP, group)
                        .with(Fact.SUBSCRIPTION, subscription.isEmpty() ? "?" : subscription));
    }

    private static ClusterAccess closed(FindingCode code, ResourceId arc, String state) {
        return new Closed(about(code, arc).with(Fact.STATE, state));
    }

    private static CodedFinding about(FindingCode code, ResourceId arc) {
        return CodedFinding.note(code)
                .with(Fact.CLUSTER, arc.name())
                .with(Fact.CLUSTER_GROUP, arc.resourceGroup().orElse("?"))
                .with(Fact.SCOPE, arc.toString());
    }
}
