package dev.connreg.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.arm.Arm;
import dev.connreg.deployment.change.Plan;
import dev.connreg.deployment.diagnosis.Diagnosis;
import dev.connreg.deployment.diagnosis.SeenResource;
import dev.connreg.deployment.diagnosis.SiteRules;
import dev.connreg.deployment.live.Presence;
import dev.connreg.deployment.live.Reads;
import dev.connreg.deployment.plan.MissingResource;
import dev.connreg.graph.ResourceId;
import dev.connreg.problem.Failure;
import dev.connreg.problem.Finding;
import dev.connreg.resource.CloudRegistry;
import dev.connreg.resource.ConnectedCluster;
import dev.connreg.resource.ConnectedRegistry;
import dev.connreg.resource.Extension;
import dev.connreg.resource.Token;
import dev.connreg.site.SiteNames;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** How the resources of a site are, as Azure knows it at one moment. */
public record Status(List<Entry> entries) {

    private static final Set<String> PARENTS = Set.of(CloudRegistry.KIND, ConnectedCluster.KIND);

    public Status {
        entries = List.copyOf(entries);
    }

    /**
     * One of them; a deployment creates what is managed.
     *
     * @param state in ARM's words, {@code Absent} without a resource
     * @param messages what the service says to it
     */
    public record Entry(
            String kind,
            ResourceId id,
            boolean managed,
            String state,
            List<String> messages,
            Optional<JsonNode> resource) {

        public Entry {
            messages = List.copyOf(messages);
        }
    }

    /** The requests run side by side. */
    public static Status read(Arm arm, SiteNames names) {
        try (var reads = new Reads()) {
            var asked = names.resources().stream()
                    .map(resource -> reads.start(() -> entry(resource, Presence.find(arm, resource))))
                    .toList();
            return new Status(asked.stream().map(Reads.Read::get).toList());
        }
    }

    /** How they were when a plan was made. */
    static Status seen(Plan plan, SiteNames names) {
        return new Status(names.resources().stream()
                .map(resource -> entry(resource, Optional.ofNullable(plan.seen().get(resource.id()))))
                .toList());
    }

    /** Throws a Failure if the connected registry does not work, as far as Azure knows. */
    public void requireWell(Instant now) {
        Failure.throwIfAny(connectedRegistry().stream()
                .filter(registry -> !registry.isWell(now))
                .flatMap(registry -> Diagnosis.lost(registry).stream())
                .toList());
    }

    /** Whether the connected registry is there and works, as far as Azure knows. */
    public boolean isWell(Instant now) {
        return connectedRegistry().filter(registry -> registry.isWell(now)).isPresent();
    }

    /** Empty if it is absent. */
    public Optional<ConnectedCluster> connectedCluster() {
        return resource(ConnectedCluster.KIND).map(ConnectedCluster::new);
    }

    /** Empty if it is absent. */
    public Optional<ConnectedRegistry> connectedRegistry() {
        return resource(ConnectedRegistry.KIND).map(ConnectedRegistry::new);
    }

    /** Empty if it is absent. */
    public Optional<Token> syncToken() {
        return resource(Token.SYNC_KIND).map(Token::new);
    }

    /** Empty if it is absent. */
    public Optional<Extension> extension() {
        return resource(Extension.KIND).map(Extension::new);
    }

    private Optional<JsonNode> resource(String kind) {
        return entries.stream()
                .filter(entry -> entry.kind().equals(kind))
                .flatMap(entry -> entry.resource().stream())
                .findFirst();
    }

    /** What is wrong at that time, by the resource that shows it: what a diagnosis finds without asking for more. */
    public Map<ResourceId, List<Finding>> findings(Instant now) {
        var resources = entries.stream()
                .map(entry ->
                        new SeenResource(entry.kind(), entry.id(), entry.managed(), entry.resource(), Optional.empty()))
                .toList();
        return SiteRules.byResource(resources, now);
    }

    /** Whether nothing is left that a deployment creates. */
    public boolean nothingLeft() {
        return entries.stream()
                .filter(Entry::managed)
                .allMatch(entry -> entry.resource().isEmpty());
    }

    /** Throws a Failure without registry or cluster: everything else is absent then too, as with a misspelt name. */
    public void requireParents(Arm arm) {
        Failure.throwIfAny(entries.stream()
                .filter(entry ->
                        PARENTS.contains(entry.kind()) && entry.resource().isEmpty())
                .map(entry -> new MissingResource(arm).finding(entry.kind(), entry.id()))
                .distinct()
                .toList());
    }

    private static Entry entry(SiteNames.Resource resource, Optional<JsonNode> found) {
        return new Entry(
                resource.kind(),
                resource.id(),
                resource.managed(),
                found.map(Status::state).orElse("Absent"),
                found.map(Status::messages).orElse(List.of()),
                found);
    }

    private static String state(JsonNode resource) {
        var state = new StringJoiner(", ");
        for (var pointer : List.of(
                "/properties/provisioningState",
                "/properties/connectivityStatus",
                "/properties/connectionState",
                "/properties/activation/status",
                "/properties/currentVersion")) {
            var text = resource.at(pointer).asText("");
            if (!text.isEmpty() && !text.equals("null")) {
                state.add(text);
            }
        }
        return state.toString();
    }

    private static List<String> messages(JsonNode resource) {
        var complaints = new ConnectedRegistry(resource).complaints().stream().map(ConnectedRegistry.Complaint::words);
        return Stream.concat(new Extension(resource).messages(), complaints).toList();
    }
}
